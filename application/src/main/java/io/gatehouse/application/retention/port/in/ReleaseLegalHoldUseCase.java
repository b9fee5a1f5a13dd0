package io.gatehouse.application.retention.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.SourceId;

/** Ends the hold on a source. */
public interface ReleaseLegalHoldUseCase {

    /** Ends it; audited. What is over by then goes with the next sweep. */
    Outcome release(Command command);

    /** Which source, who wants it, and why. */
    record Command(SourceId source, Username operator, Reason reason) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is on hold no more. */
        record Released() implements Outcome {}

        /** It was not on hold. */
        record NotHeld() implements Outcome {}
    }
}
