package io.gatehouse.application.webhook.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Stops a replay of many events. */
public interface CancelReplayUseCase {

    /** Stops the job; audited. Events that are in the queue already are handled; no further ones are put there. */
    Outcome cancel(Command command);

    /** Which one, and who wants it. */
    record Command(ReplayJobId job, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is stopped. */
        record Cancelled() implements Outcome {}

        /** It did not run any more; nothing changed. */
        record NotRunning() implements Outcome {}

        /** There is no such job. */
        record Unknown() implements Outcome {}
    }
}
