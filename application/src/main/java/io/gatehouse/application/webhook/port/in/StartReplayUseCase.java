package io.gatehouse.application.webhook.port.in;

import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Has all events handled once more that match a filter. */
public interface StartReplayUseCase {

    /**
     * Starts a job that replays them in the background, and returns at once; audited. Events that arrive from now on are
     * left out. A job of that id is started once, however often it is asked for.
     *
     * @throws IllegalArgumentException if the rate is none or too high
     */
    Outcome start(Command command);

    /**
     * Which events, who wants it, and why.
     *
     * @param job  the id that the estimate gave
     * @param rate events a second, at the most
     */
    record Command(ReplayJobId job, EventFilter filter, Username operator, Reason why, int rate) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It runs. */
        record Started(ReplayJobId job) implements Outcome {}

        /** No event matches; nothing was started. */
        record NothingMatches() implements Outcome {}
    }
}
