package io.gatehouse.adapter.http.out.blnk;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which values of a body may be shown to somebody who may not see personal data.
 *
 * <p>A list of what is shown, not of what is hidden: a field that Blnk adds tomorrow is hidden until somebody looks at
 * it. And a value is shown only if it also looks as the field promises, because a sender may put a name into a status.
 * The names of fields are always shown.
 */
enum Disclosure {

    /** All values, for those who may see them. */
    EVERYTHING,
    /** The outermost object. */
    ENVELOPE,
    /** What the event is about. */
    DATA,
    /** A part of it whose fields are known too. */
    PART,
    /** A part of which nothing is known, such as {@code meta_data}. */
    NOTHING;

    private static final String IDENTIFIER = "([a-z]{2,12}_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?";
    private static final String TIME = "\\d{4}-\\d{2}-\\d{2}[T ][0-9:.]{5,20}(Z|[+-]\\d{2}:\\d{2})?";
    private static final String NUMBER = "-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?%?";
    private static final String FLAG = "true|false";

    private static final Map<String, Pattern> SHOWN = Stream.of(
            shown("[A-Za-z0-9_.-]{0,200}", "event"),
            shown("[A-Z_]{0,40}", "hook_type"),
            shown("[A-Za-z_]{0,20}", "status"),
            shown("[A-Za-z0-9]{0,10}", "currency"),
            shown("(individual|organization)?", "identity_type"),
            shown("[a-z_]{0,60}", "field"),
            shown("[<>=!]{1,2}|[a-z_]{0,20}", "operator"),
            shown("[0-9a-f]{64}", "hash"),
            shown(IDENTIFIER, "identity_id", "ledger_id", "balance_id", "transaction_id", "parent_transaction",
                    "batch_id", "monitor_id", "reconciliation_id", "source", "destination", "identifier"),
            shown(TIME, "timestamp", "time", "created_at", "effective_date", "scheduled_for", "inflight_expiry_date",
                    "inflight_commit_date", "inflight_expires_at"),
            shown(NUMBER, "amount", "precise_amount", "amount_string", "precision", "overdraft_limit", "balance",
                    "credit_balance", "debit_balance", "inflight_balance", "inflight_credit_balance",
                    "inflight_debit_balance", "version", "transaction_count", "value", "precise_value",
                    "distribution", "precise_distribution"),
            shown(FLAG, "allow_overdraft", "inflight", "skip_queue", "atomic", "track_fund_lineage"))
            .flatMap(entries -> entries.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Map<String, Pattern> shown(String shape, String... fields) {
        return Stream.of(fields).collect(Collectors.toUnmodifiableMap(field -> field, _ -> Pattern.compile(shape)));
    }

    /** What may be shown of the object or array in that field. */
    Disclosure inside(String field) {
        return switch (this) {
            case EVERYTHING -> EVERYTHING;
            case ENVELOPE -> field.equals("data") ? DATA : NOTHING;
            case DATA -> switch (field) {
                case "condition", "sources", "destinations" -> PART;
                default -> NOTHING;
            };
            case PART, NOTHING -> NOTHING;
        };
    }

    /** Whether the value, as it is written in the body, may be shown in that field. */
    boolean shows(String field, String value) {
        return switch (this) {
            case EVERYTHING -> true;
            case ENVELOPE, DATA, PART -> {
                var shape = SHOWN.get(field);
                yield shape != null && shape.matcher(value).matches();
            }
            case NOTHING -> false;
        };
    }
}
