package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepTarget;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SweepOutcome;

/** Sweeps in {@code sweep}, a row for each source, and how far they have come in {@code sweep_position}. */
final class JdbcSweeps implements Sweeps {

    /** An installation whose key can be tried, over {@code source s left join sweep w}. */
    private static final String USABLE = """
        i.instance_id = s.instance_id and i.status = 'ACTIVE'
            and (w.rejected_installation is distinct from i.id or w.rejected_since is distinct from i.since)""";

    private static final String CLAIM = """
        update sweep
        set claim = :token, claimed_until = :until
        where source_id = (
            select w.source_id
            from sweep w join source s on s.id = w.source_id
            where s.enabled and w.due_at <= :now and (w.claimed_until is null or w.claimed_until <= :now)
                and exists (select 1 from installation i where %s)
            order by w.due_at, w.source_id
            limit 1
            for update of w skip locked)
        returning source_id
        """.formatted(USABLE);

    private static final String TARGET = """
        select s.id, s.instance_id, s.created_at, i.id as installation_id, i.since, i.permissions
        from source s left join sweep w on w.source_id = s.id join installation i on %s
        where s.id = :source and s.enabled
        order by :scope = any (i.permissions) desc, i.since desc, i.id
        limit 1
        """.formatted(USABLE);

    private final JdbcClient jdbc;

    JdbcSweeps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SweepTarget> claim(UUID token, Instant now, Duration lease) {
        jdbc.sql("""
            insert into sweep (source_id, due_at)
            select id, :now from source where enabled and instance_id is not null
            on conflict (source_id) do nothing
            """).param("now", Columns.time(now)).update();
        return jdbc.sql(CLAIM)
                .param("token", token)
                .param("now", Columns.time(now))
                .param("until", Columns.time(now.plus(lease)))
                .query((row, _) -> new SourceId(Columns.id(row, "source_id"))).optional()
                .flatMap(this::find);
    }

    @Override
    public Optional<SweepTarget> find(SourceId source) {
        return jdbc.sql(TARGET)
                .param("source", source.value())
                .param("scope", Permission.DATA_READ.scope())
                .query((row, _) -> target(row)).optional();
    }

    private SweepTarget target(ResultSet row) throws SQLException {
        var source = new SourceId(Columns.id(row, "id"));
        return new SweepTarget(
                source, new InstanceId(row.getString("instance_id")), Columns.time(row, "created_at"),
                new InstallationId(row.getString("installation_id")), Columns.time(row, "since"),
                Permissions.of(Columns.texts(row, "permissions")), positions(source));
    }

    private Map<LedgerCollection, Instant> positions(SourceId source) {
        var positions = new EnumMap<LedgerCollection, Instant>(LedgerCollection.class);
        jdbc.sql("select collection, until from sweep_position where source_id = :source")
                .param("source", source.value())
                .query(row -> {
                    positions.put(LedgerCollection.valueOf(row.getString("collection")), Columns.time(row, "until"));
                });
        return positions;
    }

    @Override
    public void advance(SourceId source, LedgerCollection collection, Instant until) {
        jdbc.sql("""
            insert into sweep_position (source_id, collection, until) values (:source, :collection, :until)
            on conflict (source_id, collection) do update
            set until = greatest(sweep_position.until, excluded.until)
            """)
                .param("source", source.value())
                .param("collection", collection.name())
                .param("until", Columns.time(until))
                .update();
    }

    @Override
    public void finish(SweepTarget target, UUID token, SweepResult result, Instant endedAt, Instant due) {
        jdbc.sql("""
            update sweep
            set claim = null, claimed_until = null, due_at = :due, ended_at = :endedAt,
                installation_id = :installation, outcome = :outcome, detail = :detail, records = :records,
                unreadable = :unreadable, gaps = :gaps,
                rejected_installation = case when :rejected then :installation end,
                rejected_since = case when :rejected then :since end
            where source_id = :source and claim = :token
            """)
                .param("due", Columns.time(due))
                .param("endedAt", Columns.time(endedAt))
                .param("installation", target.installation().value())
                .param("outcome", result.outcome().name())
                .param("detail", Columns.text(result.detail()))
                .param("records", result.records())
                .param("unreadable", result.unreadable())
                .param("gaps", result.gaps())
                .param("rejected", result.outcome() == SweepOutcome.KEY_REJECTED)
                .param("since", Columns.time(target.installedSince()))
                .param("source", target.source().value())
                .param("token", token)
                .update();
    }

    @Override
    public void hurry(Instant now) {
        jdbc.sql("""
            update sweep
            set due_at = least(due_at, :now), rejected_installation = null, rejected_since = null
            """).param("now", Columns.time(now)).update();
    }
}
