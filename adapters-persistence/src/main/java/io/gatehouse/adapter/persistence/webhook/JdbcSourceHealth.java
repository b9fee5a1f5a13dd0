package io.gatehouse.adapter.persistence.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.StoreFailures;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.Lags;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SourceId;

/**
 * Counts in memory, and adds what was counted to the store every two seconds by one statement, so that intake has nothing
 * to do with it. While the store is away it goes on counting. Several nodes add to the same rows, each in the order of
 * their keys, so that they do not wait for each other in a circle.
 */
final class JdbcSourceHealth implements SourceHealth, Runnable, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(JdbcSourceHealth.class.getName());

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final Duration TRIMMED_EVERY = Duration.ofHours(1);
    private static final Duration COUNTS_KEPT = Duration.ofDays(29);
    private static final Duration TIMES_KEPT = Duration.ofDays(2);
    private static final Duration USES_KEPT = Duration.ofDays(400);

    private static final String ADD = """
        with counted as (
            insert into source_count (source_id, minute, outcome, requests)
            select source, to_timestamp(minute), outcome, requests
            from unnest(:countSources, :countMinutes, :outcomes, :requests) as row (source, minute, outcome, requests)
            on conflict (source_id, minute, outcome)
                do update set requests = source_count.requests + excluded.requests
        ), lagged as (
            insert into source_lag (source_id, minute, bucket, events)
            select source, to_timestamp(minute), bucket, events
            from unnest(:lagSources, :lagMinutes, :buckets, :events) as row (source, minute, bucket, events)
            on conflict (source_id, minute, bucket) do update set events = source_lag.events + excluded.events
        ), skewed as (
            insert into source_skew (source_id, minute, stale, deliveries, total_ms, least_ms, most_ms)
            select source, to_timestamp(minute), stale, deliveries, total, least, most
            from unnest(:skewSources, :skewMinutes, :stales, :skewDeliveries, :totals, :leasts, :mosts)
                as row (source, minute, stale, deliveries, total, least, most)
            on conflict (source_id, minute, stale) do update
            set deliveries = source_skew.deliveries + excluded.deliveries,
                total_ms = source_skew.total_ms + excluded.total_ms,
                least_ms = least(source_skew.least_ms, excluded.least_ms),
                most_ms = greatest(source_skew.most_ms, excluded.most_ms)
        )
        insert into source_secret_use (source_id, secret_id, day, deliveries, last_used_at)
        select source, secret, day::date, deliveries, to_timestamp(last_at / 1000.0)
        from unnest(:useSources, :secrets, :days, :useDeliveries, :lastAts)
            as row (source, secret, day, deliveries, last_at)
        on conflict (source_id, secret_id, day) do update
        set deliveries = source_secret_use.deliveries + excluded.deliveries,
            last_used_at = greatest(source_secret_use.last_used_at, excluded.last_used_at)
        """;

    private final JdbcClient jdbc;
    private final ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("source-health").factory());
    private final Object flushing = new Object();
    private final Object lock = new Object();
    private HealthTally tally = new HealthTally();

    JdbcSourceHealth(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        every(PAUSE, "what was counted stays in memory for now", this::flush);
        every(TRIMMED_EVERY, "old counts are removed later", () -> trim(clock.instant()));
    }

    private void every(Duration pause, String otherwise, Runnable work) {
        var _ = flusher.scheduleWithFixedDelay(
                () -> attempt(work, otherwise), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void accepted(ReceivedEvent event, DeliveryOutcome delivery) {
        synchronized (lock) {
            tally.count(event.source(), event.receivedAt(), delivery.name());
            tally.skew(
                    event.source(), event.receivedAt(), false, Duration.between(event.signedAt(), event.receivedAt()));
            tally.use(event.source(), event.verifiedBy(), event.receivedAt());
        }
    }

    @Override
    public void refused(SourceId source, RefusalCause cause, Instant receivedAt) {
        synchronized (lock) {
            tally.count(source, receivedAt, cause.code());
            if (cause instanceof RefusalCause.Stale(var skew, _)) {
                tally.skew(source, receivedAt, true, skew);
            }
        }
    }

    @Override
    public void handled(SourceId source, Instant receivedAt, Instant handledAt) {
        var bucket = Lags.bucket(Duration.between(receivedAt, handledAt));
        synchronized (lock) {
            tally.lag(source, handledAt, bucket);
        }
    }

    /** Writes down what was counted. */
    @Override
    public void run() {
        flush();
    }

    /** Writes down what was counted; keeps counting it if the store is away. One at a time. */
    void flush() {
        synchronized (flushing) {
            var counted = taken();
            if (counted.isEmpty()) {
                return;
            }
            try {
                StoreFailures.translated("counting requests", () -> add(counted));
            } catch (StoreUnavailableException away) {
                synchronized (lock) {
                    tally.add(counted);
                }
                throw away;
            }
        }
    }

    private HealthTally taken() {
        synchronized (lock) {
            var counted = tally;
            tally = new HealthTally();
            return counted;
        }
    }

    /** Removes what is older than is kept. */
    void trim(Instant now) {
        StoreFailures.translated("removing old counts", () -> remove("source_count", "minute", now.minus(COUNTS_KEPT))
                + remove("source_lag", "minute", now.minus(TIMES_KEPT))
                + remove("source_skew", "minute", now.minus(TIMES_KEPT))
                + remove("source_secret_use", "day", now.minus(USES_KEPT)));
    }

    /** Writes down what was counted last. */
    @Override
    public void close() {
        flusher.shutdownNow();
        attempt(this::flush, "the last seconds are not counted");
    }

    // The edge of a thread of its own: it must outlive whatever goes wrong.
    private static void attempt(Runnable work, String otherwise) {
        try {
            work.run();
        } catch (StoreUnavailableException away) {
            LOG.log(System.Logger.Level.DEBUG, "{0}: {1}", otherwise, away.getMessage());
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "counting requests failed", failure);
        }
    }

    // For each source by itself, along the key.
    private int remove(String table, String time, Instant before) {
        return jdbc.sql("delete from " + table + " where source_id in (select id from source) and " + time
                + " < to_timestamp(:before)").param("before", before.getEpochSecond()).update();
    }

    private int add(HealthTally counted) {
        var counts = sorted(counted.counts, Comparator.comparing((HealthTally.Count key) -> key.source().value())
                .thenComparing(HealthTally.Count::minute).thenComparing(HealthTally.Count::outcome));
        var lags = sorted(counted.lags, Comparator.comparing((HealthTally.Bucket key) -> key.source().value())
                .thenComparing(HealthTally.Bucket::minute).thenComparingInt(HealthTally.Bucket::bucket));
        var skews = sorted(counted.skews, Comparator.comparing((HealthTally.SkewOf key) -> key.source().value())
                .thenComparing(HealthTally.SkewOf::minute).thenComparing(HealthTally.SkewOf::stale));
        var uses = sorted(counted.uses, Comparator.comparing((HealthTally.UseOf key) -> key.source().value())
                .thenComparing(key -> key.secret().value()).thenComparing(HealthTally.UseOf::day));
        return jdbc.sql(ADD)
                .param("countSources", column(counts, row -> row.getKey().source().value(), UUID[]::new))
                .param("countMinutes", column(counts, row -> row.getKey().minute().getEpochSecond(), Long[]::new))
                .param("outcomes", column(counts, row -> row.getKey().outcome(), String[]::new))
                .param("requests", column(counts, Entry::getValue, Long[]::new))
                .param("lagSources", column(lags, row -> row.getKey().source().value(), UUID[]::new))
                .param("lagMinutes", column(lags, row -> row.getKey().minute().getEpochSecond(), Long[]::new))
                .param("buckets", column(lags, row -> row.getKey().bucket(), Integer[]::new))
                .param("events", column(lags, Entry::getValue, Long[]::new))
                .param("skewSources", column(skews, row -> row.getKey().source().value(), UUID[]::new))
                .param("skewMinutes", column(skews, row -> row.getKey().minute().getEpochSecond(), Long[]::new))
                .param("stales", column(skews, row -> row.getKey().stale(), Boolean[]::new))
                .param("skewDeliveries", column(skews, row -> row.getValue().deliveries(), Long[]::new))
                .param("totals", column(skews, row -> row.getValue().totalMillis(), Long[]::new))
                .param("leasts", column(skews, row -> row.getValue().leastMillis(), Long[]::new))
                .param("mosts", column(skews, row -> row.getValue().mostMillis(), Long[]::new))
                .param("useSources", column(uses, row -> row.getKey().source().value(), UUID[]::new))
                .param("secrets", column(uses, row -> row.getKey().secret().value(), String[]::new))
                .param("days", column(uses, row -> row.getKey().day().toString(), String[]::new))
                .param("useDeliveries", column(uses, row -> row.getValue().deliveries(), Long[]::new))
                .param("lastAts", column(uses, row -> row.getValue().lastAt().toEpochMilli(), Long[]::new))
                .update();
    }

    private static <K, V> List<Entry<K, V>> sorted(Map<K, V> rows, Comparator<K> order) {
        return rows.entrySet().stream().sorted(Entry.comparingByKey(order)).toList();
    }

    private static <R, T> T[] column(
            List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }
}
