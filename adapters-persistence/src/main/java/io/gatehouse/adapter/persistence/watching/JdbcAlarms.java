package io.gatehouse.adapter.persistence.watching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.watching.port.out.AlarmReadModel;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.application.watching.view.AlarmSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** Alarms in {@code alarm}. There are few, so one lock for all of them is enough. */
final class JdbcAlarms implements Alarms, AlarmReadModel {

    private final JdbcClient jdbc;
    private final Locks locks;

    JdbcAlarms(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    @Override
    public List<RaisedAlarm> lockActive() {
        locks.take("alarms");
        return jdbc.sql("select " + AlarmRow.COLUMNS + " from alarm where cleared_at is null order by raised_at, id")
                .query((row, _) -> AlarmRow.read(row)).list();
    }

    @Override
    public Optional<RaisedAlarm> lock(AlarmId id) {
        locks.take("alarms");
        return jdbc.sql("select " + AlarmRow.COLUMNS + " from alarm where id = :id").param("id", id.value())
                .query((row, _) -> AlarmRow.read(row)).optional();
    }

    @Override
    public void save(RaisedAlarm alarm) {
        AlarmRow.write(jdbc.sql("""
            insert into alarm (id, kind, about, source_id, secret_id, since, figure, usual, raised_at, cleared_at,
                acknowledged_by, acknowledged_at)
            values (:id, :kind, :about, :source, :secret, :since, :figure, :usual, :raisedAt, :clearedAt, :by, :at)
            on conflict (id) do update
            set since = excluded.since, figure = excluded.figure, usual = excluded.usual,
                cleared_at = excluded.cleared_at, acknowledged_by = excluded.acknowledged_by,
                acknowledged_at = excluded.acknowledged_at
            """), alarm).update();
    }

    @Override
    public int forget(Instant clearedBefore) {
        return jdbc.sql("delete from alarm where cleared_at < :before").param("before", Columns.time(clearedBefore))
                .update();
    }

    @Override
    public List<AlarmSummary> alarms(Instant clearedSince, int most) {
        return jdbc.sql("""
            select %s, source.slug as source_slug, source.name as source_name
            from (
                (select * from alarm where cleared_at is null)
                union all
                (select * from alarm where cleared_at >= :since order by cleared_at desc, id desc limit :most)
            ) alarm left join source on source.id = alarm.source_id
            order by alarm.cleared_at desc nulls first, alarm.raised_at desc, alarm.id desc
            """.formatted(AlarmRow.COLUMNS)).param("since", Columns.time(clearedSince)).param("most", most)
                .query((row, _) -> new AlarmSummary(AlarmRow.read(row), source(row))).list();
    }

    private static Optional<SourceRef> source(ResultSet row) throws SQLException {
        var slug = Columns.optionalText(row, "source_slug");
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(new SourceRef(
                        new SourceId(Columns.id(row, "source_id")), new SourceSlug(slug.get()),
                        row.getString("source_name")));
    }
}
