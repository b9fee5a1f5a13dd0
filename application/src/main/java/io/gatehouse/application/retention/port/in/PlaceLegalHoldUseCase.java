package io.gatehouse.application.retention.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.SourceId;

/** Puts a source on hold. */
public interface PlaceLegalHoldUseCase {

    /** Places the hold; audited. Nothing of the source's events is removed from then on, however old they are. */
    Outcome place(Command command);

    /** Which source, who wants it, and why. */
    record Command(SourceId source, Username operator, Reason reason) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is on hold. */
        record Placed() implements Outcome {}

        /** It was on hold before, and is so for the reason given then. */
        record AlreadyHeld() implements Outcome {}

        /** There is no such source. */
        record UnknownSource() implements Outcome {}
    }
}
