package io.gatehouse.adapter.persistence.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;

/**
 * What was counted and is not in the store yet. Not thread-safe. Its size follows from how many sources, secrets and
 * minutes there are, not from how many requests.
 */
final class HealthTally {

    /** No clock is off by more; what claims to be would not fit into the columns. */
    private static final Duration LARGEST_SKEW = Duration.ofDays(3_650);

    final Map<Count, Long> counts = new HashMap<>();
    final Map<Bucket, Long> lags = new HashMap<>();
    final Map<SkewOf, Skew> skews = new HashMap<>();
    final Map<UseOf, Use> uses = new HashMap<>();

    record Count(SourceId source, Instant minute, String outcome) {}

    record Bucket(SourceId source, Instant minute, int bucket) {}

    record SkewOf(SourceId source, Instant minute, boolean stale) {}

    record Skew(long deliveries, long totalMillis, long leastMillis, long mostMillis) {

        Skew plus(Skew other) {
            return new Skew(
                    deliveries + other.deliveries, totalMillis + other.totalMillis,
                    Math.min(leastMillis, other.leastMillis), Math.max(mostMillis, other.mostMillis));
        }
    }

    record UseOf(SourceId source, SecretId secret, LocalDate day) {}

    record Use(long deliveries, Instant lastAt) {

        Use plus(Use other) {
            return new Use(deliveries + other.deliveries, lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    void count(SourceId source, Instant at, String outcome) {
        counts.merge(new Count(source, minute(at), outcome), 1L, Long::sum);
    }

    void lag(SourceId source, Instant at, int bucket) {
        lags.merge(new Bucket(source, minute(at), bucket), 1L, Long::sum);
    }

    void skew(SourceId source, Instant at, boolean stale, Duration skew) {
        var millis = skew.abs().compareTo(LARGEST_SKEW) > 0
                ? (skew.isNegative() ? -1 : 1) * LARGEST_SKEW.toMillis()
                : skew.toMillis();
        skews.merge(new SkewOf(source, minute(at), stale), new Skew(1, millis, millis, millis), Skew::plus);
    }

    void use(SourceId source, SecretId secret, Instant at) {
        uses.merge(new UseOf(source, secret, at.atZone(ZoneOffset.UTC).toLocalDate()), new Use(1, at), Use::plus);
    }

    void add(HealthTally other) {
        other.counts.forEach((key, count) -> counts.merge(key, count, Long::sum));
        other.lags.forEach((key, count) -> lags.merge(key, count, Long::sum));
        other.skews.forEach((key, skew) -> skews.merge(key, skew, Skew::plus));
        other.uses.forEach((key, use) -> uses.merge(key, use, Use::plus));
    }

    boolean isEmpty() {
        return counts.isEmpty() && lags.isEmpty() && skews.isEmpty() && uses.isEmpty();
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
