package io.gatehouse.domain.webhook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The events that Blnk documents or that its source code names, with the fields of {@code data} that tell what
 * the event is about and when it came about, and with the rule that tells events of the name apart.
 *
 * @see <a href="https://docs.blnkfinance.com/webhooks/overview">Blnk webhooks</a>
 */
public enum KnownEvent {
    IDENTITY_CREATED("identity.created", "identity_id", "created_at", IdentityRule.CREATION),
    LEDGER_CREATED("ledger.created", "ledger_id", "created_at", IdentityRule.CONTENT),
    BALANCE_CREATED("balance.created", "balance_id", "created_at", IdentityRule.RESOURCE),
    BALANCE_MONITOR("balance.monitor", "balance_id", "", IdentityRule.CONTENT_IN_WINDOW),
    TRANSACTION_APPLIED("transaction.applied", "transaction_id", "created_at", IdentityRule.RESOURCE),
    TRANSACTION_INFLIGHT("transaction.inflight", "transaction_id", "created_at", IdentityRule.RESOURCE),
    TRANSACTION_VOID("transaction.void", "transaction_id", "created_at", IdentityRule.RESOURCE),
    TRANSACTION_REJECTED("transaction.rejected", "transaction_id", "created_at", IdentityRule.RESOURCE),
    TRANSACTION_SCHEDULED("transaction.scheduled", "transaction_id", "created_at", IdentityRule.RESOURCE),
    TRANSACTION_QUEUED("transaction.queued", "transaction_id", "created_at", IdentityRule.RESOURCE),
    TRANSACTION_UNKNOWN("transaction.unknown", "transaction_id", "created_at", IdentityRule.RESOURCE),
    BULK_TRANSACTION_APPLIED("bulk_transaction.applied", "batch_id", "timestamp", IdentityRule.RESOURCE),
    BULK_TRANSACTION_INFLIGHT("bulk_transaction.inflight", "batch_id", "timestamp", IdentityRule.RESOURCE),
    BULK_TRANSACTION_FAILED("bulk_transaction.failed", "batch_id", "timestamp", IdentityRule.RESOURCE),
    RECONCILIATION_COMPLETED("reconciliation.completed", "reconciliation_id", "", IdentityRule.CONTENT),
    RECONCILIATION_FAILED("reconciliation.failed", "reconciliation_id", "", IdentityRule.CONTENT),
    SYSTEM_ERROR("system.error", "", "time", IdentityRule.CONTENT),
    HOOK_PRE_TRANSACTION("hook.pre_transaction", "transaction_id", "timestamp", IdentityRule.QUEUEING),
    HOOK_POST_TRANSACTION("hook.post_transaction", "transaction_id", "timestamp", IdentityRule.QUEUEING);

    private static final Map<String, KnownEvent> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(known -> known.wireName, Function.identity()));

    private final String wireName;
    private final String resourceField;
    private final String timeField;
    private final IdentityRule identityRule;

    KnownEvent(String wireName, String resourceField, String timeField, IdentityRule identityRule) {
        this.wireName = wireName;
        this.resourceField = resourceField;
        this.timeField = timeField;
        this.identityRule = identityRule;
    }

    /** The known event of that name, if it is one. */
    public static Optional<KnownEvent> named(EventName name) {
        return Optional.ofNullable(BY_NAME.get(name.value()));
    }

    /** The name as it goes over the wire. */
    public EventName eventName() {
        return new EventName(wireName);
    }

    /** The field of {@code data} that holds the id of what the event is about; empty if it is about none. */
    public Optional<String> resourceField() {
        return resourceField.isEmpty() ? Optional.empty() : Optional.of(resourceField);
    }

    /**
     * The field that holds the time of what the event tells; empty if it tells none. It is one of {@code data}, and for
     * hooks one beside it.
     */
    public Optional<String> timeField() {
        return timeField.isEmpty() ? Optional.empty() : Optional.of(timeField);
    }

    /** By what deliveries of this name are known to be of one event. */
    public IdentityRule identityRule() {
        return identityRule;
    }
}
