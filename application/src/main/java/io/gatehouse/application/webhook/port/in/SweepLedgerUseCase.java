package io.gatehouse.application.webhook.port.in;

import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.domain.webhook.SourceId;

/** Finds events that never came, by comparing a ledger with what it sent. */
public interface SweepLedgerUseCase {

    /**
     * Compares the ledger that is due, if one is: its ledgers, balances, identities and transactions that are old enough
     * for their events to be here and newer than the source. What has no event is a gap from then on; a gap whose event is
     * here by now ends. What goes wrong is kept with the sweep, and nothing that was found is lost by it.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away; the sweep is made
     *                                                                           again when its claim has run out
     */
    Outcome sweep();

    /** What was done. */
    sealed interface Outcome {

        /** No ledger is due. */
        record NothingDue() implements Outcome {}

        /** A ledger was compared, as far as it could be. */
        record Swept(SourceId source, SweepResult result) implements Outcome {}
    }
}
