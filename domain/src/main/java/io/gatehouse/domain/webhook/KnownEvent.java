package io.gatehouse.domain.webhook;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The events that Blnk documents or that its source code names, with the field of {@code data} that identifies what
 * the event is about.
 *
 * @see <a href="https://docs.blnkfinance.com/webhooks/overview">Blnk webhooks</a>
 */
public enum KnownEvent {
    IDENTITY_CREATED("identity.created", "identity_id"),
    LEDGER_CREATED("ledger.created", "ledger_id"),
    BALANCE_CREATED("balance.created", "balance_id"),
    BALANCE_MONITOR("balance.monitor", "balance_id"),
    TRANSACTION_APPLIED("transaction.applied", "transaction_id"),
    TRANSACTION_INFLIGHT("transaction.inflight", "transaction_id"),
    TRANSACTION_VOID("transaction.void", "transaction_id"),
    TRANSACTION_REJECTED("transaction.rejected", "transaction_id"),
    TRANSACTION_SCHEDULED("transaction.scheduled", "transaction_id"),
    TRANSACTION_QUEUED("transaction.queued", "transaction_id"),
    TRANSACTION_UNKNOWN("transaction.unknown", "transaction_id"),
    BULK_TRANSACTION_APPLIED("bulk_transaction.applied", "batch_id"),
    BULK_TRANSACTION_INFLIGHT("bulk_transaction.inflight", "batch_id"),
    BULK_TRANSACTION_FAILED("bulk_transaction.failed", "batch_id"),
    RECONCILIATION_COMPLETED("reconciliation.completed", "reconciliation_id"),
    RECONCILIATION_FAILED("reconciliation.failed", "reconciliation_id"),
    SYSTEM_ERROR("system.error", ""),
    HOOK_PRE_TRANSACTION("hook.pre_transaction", "transaction_id"),
    HOOK_POST_TRANSACTION("hook.post_transaction", "transaction_id");

    private static final Map<String, KnownEvent> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(known -> known.wireName, Function.identity()));

    private final String wireName;
    private final String resourceField;

    KnownEvent(String wireName, String resourceField) {
        this.wireName = wireName;
        this.resourceField = resourceField;
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
}
