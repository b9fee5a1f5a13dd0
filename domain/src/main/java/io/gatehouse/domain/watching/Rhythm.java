package io.gatehouse.domain.watching;

import java.time.Duration;
import java.util.List;

/**
 * How long a source usually pauses.
 *
 * @param minutes     in how many minutes of the time looked at it sent anything
 * @param usualPause the longest pause, but for one: a single outage is no habit, a quiet night is
 */
public record Rhythm(long minutes, Duration usualPause) {

    /** How far back is looked: long enough that even a quiet weekend came more than once. */
    public static final Duration LEARNED_FROM = Duration.ofDays(28);

    private static final long FEWEST_MINUTES = 20;

    /** From how much it sent and the pauses between, the longest first; two of them are enough. */
    public static Rhythm of(long minutes, List<Duration> longestPauses) {
        return new Rhythm(minutes, longestPauses.size() > 1 ? longestPauses.get(1) : Duration.ZERO);
    }

    /** Whether enough was seen of it to tell what is usual. */
    public boolean isKnown() {
        return minutes >= FEWEST_MINUTES;
    }
}
