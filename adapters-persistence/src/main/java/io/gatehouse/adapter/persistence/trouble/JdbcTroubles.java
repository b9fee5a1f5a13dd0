package io.gatehouse.adapter.persistence.trouble;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.webhook.SourceId;

/** Troubles in {@code trouble}: one row for each, however often it occurs. */
final class JdbcTroubles implements Troubles, TroubleReadModel {

    private static final String RAISE = """
        insert into trouble (id, kind, source_id, summary, raised, told, first_at, last_at)
        values (:id, :kind, :source, :summary, 1, 0, :at, :at)
        on conflict (kind, source_id, summary) do update
        set raised = trouble.raised + 1, first_at = least(trouble.first_at, excluded.first_at),
            last_at = greatest(trouble.last_at, excluded.last_at)
        """;

    private static final String TAKE_UNTOLD = """
        with untold as materialized (
            select id, told, told_at from trouble
            where raised > told and (told_at is null or told_at <= :toldBefore)
            order by first_at
            limit :most
            for update skip locked
        ), taken as (
            update trouble t set told = t.raised, told_at = :now
            from untold u where t.id = u.id
            returning t.id, t.kind, t.source_id, t.summary, t.raised, t.first_at, t.last_at, u.told, u.told_at
        )
        select taken.id, taken.kind, taken.source_id, taken.summary, taken.raised, taken.first_at, taken.last_at,
            taken.told, taken.told_at, s.name
        from taken left join source s on s.id = taken.source_id
        order by taken.first_at
        """;

    private static final String FORGET = """
        delete from trouble where id in (
            select id from trouble where last_at < :before order by last_at limit :most for update skip locked)
        """;

    private static final String LATEST = """
        select t.kind, t.source_id, t.summary, t.raised, t.first_at, t.last_at, s.name
        from trouble t left join source s on s.id = t.source_id
        where t.kind = :kind
        order by t.last_at desc, t.id
        limit :rows
        """;

    private final JdbcClient jdbc;
    private final Ids ids;

    JdbcTroubles(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public void raise(Trouble trouble, Instant at) {
        jdbc.sql(RAISE)
                .param("id", ids.next())
                .param("kind", trouble.kind().name())
                .param("source", trouble.source().map(SourceId::value).orElse(null))
                .param("summary", Columns.text(trouble.summary()))
                .param("at", Columns.time(at))
                .update();
    }

    @Override
    public List<Untold> takeUntold(Instant now, Duration window, int most) {
        return jdbc.sql(TAKE_UNTOLD)
                .param("toldBefore", Columns.time(now.minus(window)))
                .param("now", Columns.time(now))
                .param("most", most)
                .query((row, _) -> untold(row)).list();
    }

    private static Untold untold(ResultSet row) throws SQLException {
        var all = row.getLong("raised");
        return new Untold(
                Columns.id(row, "id"), trouble(row), Columns.optionalText(row, "name"), all - row.getLong("told"), all,
                Columns.time(row, "first_at"), Columns.time(row, "last_at"), Columns.optionalTime(row, "told_at"));
    }

    @Override
    public int forget(Instant lastBefore, int most) {
        return jdbc.sql(FORGET).param("before", Columns.time(lastBefore)).param("most", most).update();
    }

    @Override
    public List<TroubleSummary> latest(TroubleKind kind, int rows) {
        return jdbc.sql(LATEST)
                .param("kind", kind.name())
                .param("rows", rows)
                .query((row, _) -> new TroubleSummary(
                        trouble(row), Columns.optionalText(row, "name"), row.getLong("raised"),
                        Columns.time(row, "first_at"), Columns.time(row, "last_at")))
                .list();
    }

    private static Trouble trouble(ResultSet row) throws SQLException {
        return new Trouble(
                TroubleKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("source_id", UUID.class)).map(SourceId::new),
                row.getString("summary"));
    }
}
