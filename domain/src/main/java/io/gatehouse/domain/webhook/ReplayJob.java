package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.shared.Reason;

/**
 * The replay of many events, which is done in steps: the oldest first, so many a second, and only events that were
 * received before it was started. Immutable.
 *
 * @param operator  who started it
 * @param rate      events a second, at the most
 * @param changedAt when its last step was, or when it was stopped or went on
 * @param queued    how many events it has put into the queue so far
 * @param skipped   how many it has passed over: nothing handles them, somebody was at them, or their body
 *                  was expunged
 */
public record ReplayJob(
        ReplayJobId id,
        Instant startedAt,
        String operator,
        Reason why,
        int rate,
        ReplayJobState state,
        Instant changedAt,
        long queued,
        long skipped) {

    /** Events a second unless somebody wants another rate. */
    public static final int USUAL_RATE = 500;
    /** More a second would be felt by the events that arrive meanwhile. */
    public static final int HIGHEST_RATE = 1_000;

    private static final int MOST_IN_A_STEP = 200;
    private static final int STEPS_IN_A_SECOND = 5;

    /** @throws IllegalArgumentException if the rate is below 1 or too high */
    public ReplayJob {
        if (rate < 1 || rate > HIGHEST_RATE) {
            throw new IllegalArgumentException("a replay does 1 to " + HIGHEST_RATE + " events a second");
        }
    }

    /** One that runs from now on. */
    public static ReplayJob start(ReplayJobId id, Instant now, String operator, Reason why, int rate) {
        return new ReplayJob(id, now, operator, why, rate, ReplayJobState.RUNNING, now, 0, 0);
    }

    /** How many events the next step takes: so few that there are several steps a second. */
    public int step() {
        return Math.clamp(rate / STEPS_IN_A_SECOND, 1, MOST_IN_A_STEP);
    }

    /** How long so many events take at this rate. */
    public Duration time(int events) {
        return Duration.ofSeconds(events).dividedBy(rate);
    }

    /**
     * The job after a step.
     *
     * @param last whether there are no more events
     */
    public ReplayJob advanced(int queuedNow, int skippedNow, boolean last, Instant now) {
        return new ReplayJob(
                id, startedAt, operator, why, rate, last ? ReplayJobState.DONE : state, now, queued + queuedNow,
                skipped + skippedNow);
    }

    /** The job when it is stopped; empty if it does not run. */
    public Optional<ReplayJob> cancelled(Instant now) {
        return state == ReplayJobState.RUNNING ? Optional.of(with(ReplayJobState.CANCELLED, now)) : Optional.empty();
    }

    /** The job when it goes on; empty if it was not stopped. */
    public Optional<ReplayJob> resumed(Instant now) {
        return state == ReplayJobState.CANCELLED ? Optional.of(with(ReplayJobState.RUNNING, now)) : Optional.empty();
    }

    private ReplayJob with(ReplayJobState next, Instant now) {
        return new ReplayJob(id, startedAt, operator, why, rate, next, now, queued, skipped);
    }
}
