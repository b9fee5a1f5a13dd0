package io.gatehouse.domain.webhook;

import java.util.Optional;

import io.gatehouse.domain.ledger.LedgerRecord;

/** An event that a record of the ledger should have caused. */
public record ExpectedEvent(EventName name, String resource) {

    /**
     * What Core sends when such a record is created. Empty for transactions that it sends nothing about: those that are
     * queued or scheduled, which come again as transactions of their own when they are processed, and those of a status
     * that nobody has told of.
     *
     * @see <a href="https://docs.blnkfinance.com/webhooks/global-webhooks">Blnk global webhooks</a>
     */
    public static Optional<ExpectedEvent> of(LedgerRecord ledgerRecord) {
        return event(ledgerRecord).map(event -> new ExpectedEvent(event.eventName(), ledgerRecord.id()));
    }

    private static Optional<KnownEvent> event(LedgerRecord ledgerRecord) {
        return switch (ledgerRecord.collection()) {
            case LEDGERS -> Optional.of(KnownEvent.LEDGER_CREATED);
            case BALANCES -> Optional.of(KnownEvent.BALANCE_CREATED);
            case IDENTITIES -> Optional.of(KnownEvent.IDENTITY_CREATED);
            case TRANSACTIONS -> ledgerRecord.status().flatMap(ExpectedEvent::ofTransaction);
        };
    }

    private static Optional<KnownEvent> ofTransaction(String status) {
        return switch (status) {
            case "APPLIED" -> Optional.of(KnownEvent.TRANSACTION_APPLIED);
            case "INFLIGHT" -> Optional.of(KnownEvent.TRANSACTION_INFLIGHT);
            case "VOID" -> Optional.of(KnownEvent.TRANSACTION_VOID);
            case "REJECTED" -> Optional.of(KnownEvent.TRANSACTION_REJECTED);
            // The text is the sender's own.
            default -> Optional.empty();
        };
    }
}
