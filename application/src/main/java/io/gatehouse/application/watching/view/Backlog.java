package io.gatehouse.application.watching.view;

import java.time.Duration;
import java.util.Optional;

/**
 * Events that are not handled. Counted up to {@link #MOST} each, as counting more takes long and says no more.
 *
 * @param waiting  for their first attempt, or for a replay
 * @param retrying after an attempt that failed
 * @param dead     that are not tried again
 * @param dueFor   how long the one that waits longest could have been handled; those that wait for another one of the same
 *                 resource, or for the time of their next attempt, are not looked at
 */
public record Backlog(long waiting, long retrying, long dead, Optional<Duration> dueFor) {

    /** Counting stops here. */
    public static final int MOST = 500_000;
}
