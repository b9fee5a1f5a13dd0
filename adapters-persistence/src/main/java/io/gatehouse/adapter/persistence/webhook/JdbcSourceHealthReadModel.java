package io.gatehouse.adapter.persistence.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.Lags;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SecretUse;
import io.gatehouse.domain.webhook.SourceId;

/**
 * The health of sources, from what was counted. Each question is asked once for all sources, and reads a stretch of an
 * index that does not grow with the number of events.
 */
final class JdbcSourceHealthReadModel implements SourceHealthReadModel {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SECRETS = Duration.ofDays(30);

    private final JdbcClient jdbc;

    JdbcSourceHealthReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SourceVitals> vitals(List<SourceId> sources, Instant now) {
        var found = new HashMap<UUID, Found>();
        sources.forEach(source -> found.put(source.value(), new Found()));
        var thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
        var hour = thisMinute.minus(Duration.ofMinutes(SourceVitals.MINUTES - 1));
        var day = thisMinute.minus(DAY).plus(Duration.ofMinutes(1));
        readCounts(found, day);
        readMinutes(found, hour);
        readLags(found, hour);
        readSkews(found, hour, day);
        readSecrets(found, now.minus(SECRETS));
        readFailed(found);
        readLastEvents(found);
        return sources.stream().map(source -> found(found, source.value()).vitals(source)).toList();
    }

    @Override
    public Optional<Instant> lastUse(SourceId source, SecretId secret) {
        return jdbc.sql("""
            select max(last_used_at) as last_used_at from source_secret_use
            where source_id = :source and secret_id = :secret
            """).param("source", source.value()).param("secret", secret.value())
                .query((row, _) -> Columns.optionalTime(row, "last_used_at")).single();
    }

    private void readCounts(Map<UUID, Found> found, Instant since) {
        read(found, since, """
            select source_id, outcome, sum(requests) as requests from source_count
            where source_id = any (:sources) and minute >= :since
            group by source_id, outcome
            """, row -> found(found, row.getObject("source_id", UUID.class)).outcomes.put(
                row.getString("outcome"), row.getLong("requests")));
    }

    private void readMinutes(Map<UUID, Found> found, Instant since) {
        read(found, since, """
            select source_id, minute, sum(requests) as requests from source_count
            where source_id = any (:sources) and minute >= :since and outcome in ('FIRST', 'REPEATED')
            group by source_id, minute
            """, row -> {
            var minute = (int) Duration.between(since, Columns.time(row, "minute")).toMinutes();
            if (minute < SourceVitals.MINUTES) {
                found(found, row.getObject("source_id", UUID.class)).minutes.set(minute, row.getLong("requests"));
            }
        });
    }

    private void readLags(Map<UUID, Found> found, Instant since) {
        read(found, since, """
            select source_id, bucket, sum(events) as events from source_lag
            where source_id = any (:sources) and minute >= :since
            group by source_id, bucket
            """, row -> found(found, row.getObject("source_id", UUID.class)).lags.put(
                row.getInt("bucket"), row.getLong("events")));
    }

    private void readSkews(Map<UUID, Found> found, Instant since, Instant staleSince) {
        jdbc.sql("""
            select source_id, stale, sum(deliveries) as deliveries, (sum(total_ms) / sum(deliveries))::bigint as mean,
                min(least_ms) as least, max(most_ms) as most
            from source_skew
            where source_id = any (:sources) and minute >= case when stale then :staleSince else :since end
                and minute >= :staleSince
            group by source_id, stale
            """).param("sources", ids(found)).param("since", Columns.time(since))
                .param("staleSince", Columns.time(staleSince)).query(row -> {
                    var skew = new SourceVitals.Skew(
                            row.getLong("deliveries"), Duration.ofMillis(row.getLong("mean")),
                            Duration.ofMillis(row.getLong("least")), Duration.ofMillis(row.getLong("most")));
                    found(found, row.getObject("source_id", UUID.class)).skews.put(row.getBoolean("stale"), skew);
                });
    }

    // How often within the days; when it was last, however long ago that is.
    private void readSecrets(Map<UUID, Found> found, Instant since) {
        jdbc.sql("""
            select source_id, secret_id, max(last_used_at) as last_used_at,
                coalesce(sum(deliveries) filter (where day >= :since), 0) as deliveries
            from source_secret_use
            where source_id = any (:sources)
            group by source_id, secret_id
            """).param("sources", ids(found)).param("since", since.atOffset(ZoneOffset.UTC).toLocalDate())
                .query(row -> {
                    found(found, row.getObject("source_id", UUID.class)).secrets.add(new SecretUse(
                            new SecretId(row.getString("secret_id")), row.getLong("deliveries"),
                            Columns.optionalTime(row, "last_used_at")));
                });
    }

    // Of very many that failed only the oldest are looked at: then each count is a lower bound.
    private void readFailed(Map<UUID, Found> found) {
        jdbc.sql("""
            select e.source_id, t.state, count(*) as events, sum(count(*)) over () as looked_at
            from (select event_id, state from event_task where state <> 'WAITING'
                order by state, received_at, event_id limit :most) t
            join event e on e.id = t.event_id
            group by e.source_id, t.state
            """).param("most", BoundedCount.LIMIT).query(row -> {
            var events = row.getLong("events");
            found(found, row.getObject("source_id", UUID.class)).failed.put(
                    row.getString("state"), new BoundedCount(events, row.getLong("looked_at") < BoundedCount.LIMIT));
        });
    }

    private void readLastEvents(Map<UUID, Found> found) {
        jdbc.sql("""
            select source.id, (select max(received_at) from event where source_id = source.id) as last_event_at
            from unnest(:sources) as source (id)
            """).param("sources", ids(found)).query(row -> {
            found(found, row.getObject("id", UUID.class)).lastEventAt = Columns.optionalTime(row, "last_event_at");
        });
    }

    private void read(Map<UUID, Found> found, Instant since, String sql, RowCallbackHandler reader) {
        jdbc.sql(sql).param("sources", ids(found)).param("since", Columns.time(since)).query(reader);
    }

    private static UUID[] ids(Map<UUID, Found> found) {
        return found.keySet().toArray(UUID[]::new);
    }

    private static Found found(Map<UUID, Found> found, UUID source) {
        return found.computeIfAbsent(source, _ -> new Found());
    }

    /** What was found of one source so far. */
    private static final class Found {

        private final Map<String, Long> outcomes = new HashMap<>();
        private final List<Long> minutes = new ArrayList<>(Collections.nCopies(SourceVitals.MINUTES, 0L));
        private final Map<Integer, Long> lags = new HashMap<>();
        private final Map<Boolean, SourceVitals.Skew> skews = new HashMap<>();
        private final List<SecretUse> secrets = new ArrayList<>();
        private final Map<String, BoundedCount> failed = new HashMap<>();
        private Optional<Instant> lastEventAt = Optional.empty();

        SourceVitals vitals(SourceId source) {
            var events = count(DeliveryOutcome.FIRST);
            var duplicates = count(DeliveryOutcome.REPEATED);
            var refusals = outcomes.entrySet().stream()
                    .map(cause -> new SourceVitals.Refusals(cause.getKey(), cause.getValue()))
                    .sorted(Comparator.comparingLong(SourceVitals.Refusals::requests).reversed()
                            .thenComparing(SourceVitals.Refusals::cause))
                    .toList();
            var refused = refusals.stream().mapToLong(SourceVitals.Refusals::requests).sum();
            secrets.sort(Comparator.comparingLong(SecretUse::deliveries).reversed()
                    .thenComparing(use -> use.secret().value()));
            return new SourceVitals(
                    source, lastEventAt, minutes, new SourceVitals.Traffic(events, duplicates, refused), refusals,
                    Lags.of(lags), Optional.ofNullable(skews.get(false)), Optional.ofNullable(skews.get(true)), secrets,
                    failed("RETRYING"), failed("DEAD"));
        }

        private long count(DeliveryOutcome delivery) {
            return Optional.ofNullable(outcomes.remove(delivery.name())).orElse(0L);
        }

        private BoundedCount failed(String state) {
            return failed.getOrDefault(state, new BoundedCount(0, true));
        }
    }
}
