package io.gatehouse.application.webhook.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.webhook.Lags;
import io.gatehouse.domain.webhook.SecretUse;
import io.gatehouse.domain.webhook.SourceId;

/**
 * How well a source is doing.
 *
 * @param lastEventAt when its newest event arrived
 * @param minutes     deliveries accepted in each of the last 60 minutes, the oldest first; the last one is not over yet
 * @param lastDay     what came in the last 24 hours
 * @param refusals    of the last 24 hours, the most frequent cause first
 * @param lags        of the last hour, from receipt until handled
 * @param skew        of deliveries accepted in the last hour
 * @param staleSkew   of those refused as stale in the last 24 hours
 * @param secrets     those used in the last 30 days, and how often
 * @param retrying    events that failed and are tried again
 * @param dead        events that failed and are not
 */
public record SourceVitals(
        SourceId source,
        Optional<Instant> lastEventAt,
        List<Long> minutes,
        Traffic lastDay,
        List<Refusals> refusals,
        Lags lags,
        Optional<Skew> skew,
        Optional<Skew> staleSkew,
        List<SecretUse> secrets,
        BoundedCount retrying,
        BoundedCount dead) {

    /** How many minutes there are. */
    public static final int MINUTES = 60;

    public SourceVitals {
        minutes = List.copyOf(minutes);
        refusals = List.copyOf(refusals);
        secrets = List.copyOf(secrets);
    }

    /** Deliveries accepted a minute, over the last five that are over. */
    public double perMinute() {
        var ended = minutes.subList(MINUTES - 6, MINUTES - 1);
        return ended.stream().mapToLong(Long::longValue).average().orElse(0);
    }

    /** Requests in some time: events, further deliveries of known ones, and what was refused. */
    public record Traffic(long events, long duplicates, long refused) {

        /** All of them. */
        public long received() {
            return events + duplicates + refused;
        }
    }

    /** How many requests were refused for a cause, by its {@code RefusalCause.code()}. */
    public record Refusals(String cause, long requests) {}

    /**
     * Our clock minus the sender's, as its signatures tell it; positive if the sender is behind, or a request was on its
     * way for so long.
     *
     * @param deliveries how many it was seen on
     */
    public record Skew(long deliveries, Duration mean, Duration least, Duration most) {}
}
