package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * How long events took from receipt until they were handled, counted in buckets so that any number of them takes the same
 * room. A bucket ends about a fifth above the one before it, so a percentile is never too low and at most that much too
 * high; what took less than ten milliseconds counts as ten.
 *
 * @param counts how many there are in each bucket
 */
public record Lags(SortedMap<Integer, Long> counts) {

    private static final long SHORTEST_MILLIS = 10;
    private static final int BUCKETS_PER_DOUBLING = 4;
    /** The last one ends after fifteen days, and holds all that took longer. */
    private static final int BUCKETS = 27 * BUCKETS_PER_DOUBLING + 1;
    private static final long[] CEILINGS = LongStream.range(0, BUCKETS)
            .map(bucket -> Math.round(SHORTEST_MILLIS * Math.pow(2, (double) bucket / BUCKETS_PER_DOUBLING)))
            .toArray();

    public Lags {
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a bucket holds no less than nothing");
        }
        counts = new TreeMap<>(counts);
    }

    /** Those in these buckets, as {@link #bucket} tells them. */
    public static Lags of(Map<Integer, Long> counts) {
        return new Lags(new TreeMap<>(counts));
    }

    /** The bucket that a lag belongs to; a negative one, as a clock that was set back makes it, counts as none. */
    public static int bucket(Duration lag) {
        var found = Arrays.binarySearch(CEILINGS, millis(lag));
        return Math.min(found >= 0 ? found : -found - 1, BUCKETS - 1);
    }

    /** The longest lag that a bucket holds. */
    public static Duration ceiling(int bucket) {
        return Duration.ofMillis(CEILINGS[bucket]);
    }

    private static long millis(Duration lag) {
        // Beyond all buckets, a lag need not fit into a long.
        if (lag.isNegative() || lag.compareTo(ceiling(BUCKETS - 1)) > 0) {
            return lag.isNegative() ? 0 : CEILINGS[BUCKETS - 1];
        }
        // Rounded up, so that nothing is counted below what it took.
        return Math.ceilDiv(lag.toNanos(), 1_000_000);
    }

    /** How many there are. */
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * What so many of a hundred did not exceed; empty if there are none.
     *
     * @throws IllegalArgumentException if it is no percentage from 1 to 100
     */
    public Optional<Duration> percentile(int percent) {
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a percentile is from 1 to 100");
        }
        var wanted = Math.ceilDiv(total() * percent, 100);
        var seen = 0L;
        for (var bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= wanted && seen > 0) {
                return Optional.of(ceiling(bucket.getKey()));
            }
        }
        return Optional.empty();
    }
}
