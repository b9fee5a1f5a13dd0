package io.gatehouse.adapter.persistence.watching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.application.watching.view.Backlog;
import io.gatehouse.domain.watching.AlarmPolicy;
import io.gatehouse.domain.watching.Rhythm;
import io.gatehouse.domain.watching.SourceSigns;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** What alarms are decided on, from what was counted by the minute, and from the queue. */
final class JdbcSigns implements Signs {

    // The newest minute is found at the end of the key of source_count, and refusals of a day are few rows.
    private static final String SOURCES = """
        select id, slug, enabled,
            (select c.minute from source_count c
                where c.source_id = source.id and c.outcome in ('FIRST', 'REPEATED')
                order by c.minute desc limit 1) as last_heard_at,
            refused.lately, refused.before
        from source cross join lateral (
            select coalesce(sum(c.requests) filter (where c.minute >= :lately), 0) as lately,
                coalesce(sum(c.requests) filter (where c.minute < :lately), 0) as before
            from source_count c
            where c.source_id = source.id and c.minute >= :before and c.outcome not in ('FIRST', 'REPEATED')) refused
        order by id
        """;

    private static final String RHYTHM = """
        with heard as (
            select distinct minute from source_count
            where source_id = :source and minute >= :since and outcome in ('FIRST', 'REPEATED')
        ), paused as (
            select minute - lag(minute) over (order by minute) as pause from heard
        )
        select (select count(*) from heard) as minutes,
            array(select extract(epoch from pause)::bigint from paused where pause is not null
                order by pause desc limit 2) as pauses
        """;

    // What is due is found as those who take it find it.
    private static final String BACKLOG = """
        select
            (select count(*) from (
                select 1 from event_task where state = 'WAITING' limit :most) waiting) as waiting,
            (select count(*) from (
                select 1 from event_task where state = 'RETRYING' limit :most) retrying) as retrying,
            (select count(*) from (
                select 1 from event_task where state = 'DEAD' limit :most) dead) as dead,
            (select (extract(epoch from now() - t.due_at) * 1000)::bigint from event_task t
                where t.state <> 'DEAD' and t.due_at <= now() and not exists (
                    select 1 from event_task earlier
                    where earlier.lane = t.lane and earlier.seq < t.seq and earlier.state <> 'DEAD')
                order by t.due_at limit 1) as due_for_ms
        """;

    private final JdbcClient jdbc;

    JdbcSigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SourceSigns> sources(Instant now) {
        var secrets = secrets();
        var lastUses = lastUses();
        var lately = now.minus(AlarmPolicy.LATELY).truncatedTo(ChronoUnit.MINUTES);
        return jdbc.sql(SOURCES)
                .param("lately", Columns.time(lately))
                .param("before", Columns.time(lately.minus(AlarmPolicy.BEFORE)))
                .query((row, _) -> source(row, secrets, lastUses)).list();
    }

    @Override
    public Rhythm rhythm(SourceId source, Instant now) {
        return jdbc.sql(RHYTHM)
                .param("source", source.value())
                .param("since", Columns.time(now.minus(Rhythm.LEARNED_FROM)))
                .query((row, _) -> Rhythm.of(row.getLong("minutes"), pauses(row))).single();
    }

    @Override
    public Backlog backlog() {
        return jdbc.sql(BACKLOG).param("most", Backlog.MOST).query((row, _) -> new Backlog(
                row.getLong("waiting"), row.getLong("retrying"), row.getLong("dead"),
                Optional.ofNullable(row.getObject("due_for_ms", Long.class)).map(Duration::ofMillis))).single();
    }

    private static SourceSigns source(
            ResultSet row, Map<UUID, Map<SecretId, Optional<Instant>>> secrets,
            Map<UUID, Map<SecretId, Instant>> lastUses) throws SQLException {
        var id = Columns.id(row, "id");
        return new SourceSigns(
                new SourceId(id), new SourceSlug(row.getString("slug")), row.getBoolean("enabled"),
                Columns.optionalTime(row, "last_heard_at"),
                row.getLong("lately"), row.getLong("before"), secrets.getOrDefault(id, Map.of()),
                lastUses.getOrDefault(id, Map.of()));
    }

    private Map<UUID, Map<SecretId, Optional<Instant>>> secrets() {
        var found = new HashMap<UUID, Map<SecretId, Optional<Instant>>>();
        jdbc.sql("select source_id, id, added_at from source_secret").query(row -> {
            found.computeIfAbsent(Columns.id(row, "source_id"), _ -> new HashMap<>())
                    .put(new SecretId(row.getString("id")), Columns.optionalTime(row, "added_at"));
        });
        return found;
    }

    private Map<UUID, Map<SecretId, Instant>> lastUses() {
        var found = new HashMap<UUID, Map<SecretId, Instant>>();
        jdbc.sql("""
            select source_id, secret_id, max(last_used_at) as last_used_at from source_secret_use
            group by source_id, secret_id
            """).query(row -> {
            found.computeIfAbsent(Columns.id(row, "source_id"), _ -> new HashMap<>())
                    .put(new SecretId(row.getString("secret_id")), Columns.time(row, "last_used_at"));
        });
        return found;
    }

    private static List<Duration> pauses(ResultSet row) throws SQLException {
        return Arrays.stream((Long[]) row.getArray("pauses").getArray()).map(Duration::ofSeconds).toList();
    }
}
