package io.gatehouse.application.webhook.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Lets a replay of many events go on that was stopped. */
public interface ResumeReplayUseCase {

    /** Lets the job go on from where it was; audited. */
    Outcome resume(Command command);

    /** Which one, and who wants it. */
    record Command(ReplayJobId job, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It runs again. */
        record Resumed() implements Outcome {}

        /** It was not stopped; nothing changed. */
        record NotCancelled() implements Outcome {}

        /** There is no such job. */
        record Unknown() implements Outcome {}
    }
}
