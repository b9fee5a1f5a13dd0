package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * How often an event is tried that cannot be handled, and how long to wait in between: each pause is twice the one
 * before, up to the longest, and by chance up to a half shorter, so that what failed together is not tried together.
 *
 * @param attempts in all, the first one included
 * @param first    pause, after the first failure
 * @param longest  pause
 */
public record RetryPolicy(int attempts, Duration first, Duration longest) {

    /** Eight attempts within about five minutes. */
    public static final RetryPolicy USUAL = new RetryPolicy(8, Duration.ofSeconds(2), Duration.ofMinutes(5));

    private static final int MOST_DOUBLINGS = 30;

    /** @throws IllegalArgumentException if nothing is ever attempted, or a pause is negative */
    public RetryPolicy {
        if (attempts < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException(
                    "a policy has at least one attempt, and a longest pause that is longest");
        }
    }

    /**
     * How long to wait after a failure; empty if it was the last attempt.
     *
     * @param failures so far, this one included
     * @param chance   from 0 to 1, to be drawn anew each time
     */
    public Optional<Duration> pauseAfter(int failures, double chance) {
        if (failures >= attempts) {
            return Optional.empty();
        }
        var doublings = Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS);
        var doubled = first.multipliedBy(1L << doublings);
        var pause = doubled.compareTo(longest) < 0 ? doubled : longest;
        return Optional.of(Duration.ofMillis(Math.round(pause.toMillis() * (1 - chance / 2))));
    }
}
