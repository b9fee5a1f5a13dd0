package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.SweepOutcome;

/** Makes the events that never came. */
public interface BackfillGapsUseCase {

    /**
     * Reads each record once more and stores the event that Core would have sent, marked as synthetic; it is handled like
     * any other, and one that comes later after all is a repetition of it. Audited. Takes as many as can be done in a few
     * seconds, so that nobody has to wait for long.
     */
    Outcome backfill(Command command);

    /** Which ones, and who wants it. */
    record Command(Which which, Username operator) {}

    /** Which gaps. */
    sealed interface Which {

        /** This one, if it is open. */
        record One(GapId gap) implements Which {}

        /** All that are open. */
        record All() implements Which {}
    }

    /**
     * What was done.
     *
     * @param backfilled how many events were made
     * @param arrived    of how many the event was here by now
     * @param gone       of how many the record is no longer in the ledger; they are dismissed
     * @param open       how many of those wanted are left
     * @param problem    what kept it from being done for some, if anything did
     */
    record Outcome(int backfilled, int arrived, int gone, int open, Optional<SweepOutcome> problem) {}
}
