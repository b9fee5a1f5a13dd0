package io.gatehouse.adapter.persistence.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.retention.SweepProgress.Place;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.Sweep;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.EventName;

/**
 * Removes along the indexes of {@code event}: a batch is a walk from where the sweep has come to, which {@code
 * retention_progress} remembers.
 *
 * <p>What is to go is locked before it is looked at whether it is settled, by a statement that sees all that was
 * committed until then. A replay locks the same row of {@code event_content} before it makes a task. So one of the two
 * finds what the other did, and no body goes that a task needs. What is locked already is put aside, not waited for.
 */
final class JdbcAgedEvents implements AgedEvents {

    private static final String WALK = """
        with walked as materialized (
            select e.id, e.received_at, e.source_id, e.name
            from event e
            where %s(e.received_at, e.id) > (:time, :id) and e.received_at < :before
            order by e.received_at, e.id
            limit :most
        ), due as materialized (
            select w.id
            from walked w join event_content c on c.event_id = w.id
            where %s%sw.source_id not in (select source_id from legal_hold)
        ), locked as materialized (
            select c.event_id from event_content c where c.event_id in (select id from due)
            for update skip locked
        )
        select w.id, w.received_at, due.id is not null as due, locked.event_id is not null as locked
        from walked w left join due on due.id = w.id left join locked on locked.event_id = w.id
        order by w.received_at, w.id
        """;

    private static final String SETTLED_AGAIN = """
        select l.event_id from retention_leftover l join event e on e.id = l.event_id
        where l.part = :part
            and not exists (select 1 from event_task t where t.event_id = l.event_id and (:body or t.state <> 'DEAD'))
            and e.source_id not in (select source_id from legal_hold)
        order by l.received_at
        limit :most
        """;

    private static final String LOCK = """
        select event_id from event_content
        where event_id = any (:ids) and (sealed_body is not null or not :body)
        for update skip locked
        """;

    static final String EXPUNGE = """
        update event_content c set sealed_body = null, expunged_at = :now
        where c.event_id = any (:ids) and not exists (select 1 from event_task t where t.event_id = c.event_id)
        returning c.event_id
        """;

    static final String DELETE = """
        delete from event e
        where e.id = any (:ids)
            and not exists (select 1 from event_task t where t.event_id = e.id and t.state <> 'DEAD')
        returning e.id as event_id
        """;

    static final List<String> DELETE_PARTS = List.of(
            "delete from event_content where event_id = any (:ids)",
            "delete from event_delivery where event_id = any (:ids)",
            "delete from event_attempt where event_id = any (:ids)",
            "delete from event_task where event_id = any (:ids)",
            "delete from retention_leftover where part = 'BODY' and event_id = any (:ids)");

    private final JdbcClient jdbc;
    private final RetentionTurn turn;
    private final SweepProgress progress;

    JdbcAgedEvents(JdbcClient jdbc, RetentionTurn turn, SweepProgress progress) {
        this.jdbc = jdbc;
        this.turn = turn;
        this.progress = progress;
    }

    @Override
    public boolean takeTurn() {
        return turn.take();
    }

    @Override
    public Batch sweep(Sweep sweep, Instant now, int most) {
        var walked = walk(jdbc.sql(walk(sweep)), sweep, progress.of(sweep.part(), sweep.scope()), most)
                .query(Walked::read).list();
        if (walked.isEmpty()) {
            return new Batch(0, 0);
        }
        var locked = walked.stream().filter(Walked::locked).map(row -> row.at().id()).toList();
        var removed = remove(sweep.part(), locked, now);
        putAside(sweep.part(), walked.stream().filter(row -> row.due() && !removed.contains(row.at().id())).toList());
        progress.save(sweep.part(), sweep.scope(), walked.getLast().at());
        return new Batch(walked.size(), removed.size());
    }

    @Override
    public Batch catchUp(KeptPart part, Instant now, int most) {
        var settled = jdbc.sql(SETTLED_AGAIN)
                .param("part", part.name()).param("body", part == KeptPart.BODY).param("most", most)
                .query(JdbcAgedEvents::id).list();
        if (settled.isEmpty()) {
            return new Batch(0, 0);
        }
        var locked = jdbc.sql(LOCK).param("ids", array(settled)).param("body", part == KeptPart.BODY)
                .query(JdbcAgedEvents::id).list();
        var removed = remove(part, locked, now);
        jdbc.sql("delete from retention_leftover where part = :part and event_id = any (:ids)")
                .param("part", part.name()).param("ids", array(removed)).update();
        return new Batch(removed.size(), removed.size());
    }

    /** The statement that goes through the next events and locks those that may go. */
    static String walk(Sweep sweep) {
        return switch (sweep.scope()) {
            case Scope.Usual _ ->
                WALK.formatted("", kept(sweep.part()), "(w.name is null or w.name <> all (:except)) and ");
            case Scope.Named _ -> WALK.formatted("e.name = :name and ", kept(sweep.part()), "");
        };
    }

    /** Binds the parameters of {@link #walk(Sweep)}. */
    static JdbcClient.StatementSpec walk(
            JdbcClient.StatementSpec statement, Sweep sweep, Place from, int most) {
        var bound = statement
                .param("time", Columns.time(from.at()))
                .param("id", from.id())
                .param("before", Columns.time(sweep.before()))
                .param("most", most);
        return switch (sweep.scope()) {
            case Scope.Usual(var except) -> bound.param(
                    "except", Columns.array(except.stream().map(EventName::value).sorted().toList()));
            case Scope.Named(var name) -> bound.param("name", Columns.text(name.value()));
        };
    }

    private static String kept(KeptPart part) {
        return switch (part) {
            case BODY -> "c.sealed_body is not null and ";
            case RECORD -> "";
        };
    }

    private Set<UUID> remove(KeptPart part, List<UUID> locked, Instant now) {
        if (locked.isEmpty()) {
            return Set.of();
        }
        return switch (part) {
            case BODY -> new HashSet<>(jdbc.sql(EXPUNGE).param("now", Columns.time(now)).param("ids", array(locked))
                    .query(JdbcAgedEvents::id).list());
            case RECORD -> {
                var deleted = jdbc.sql(DELETE).param("ids", array(locked)).query(JdbcAgedEvents::id).list();
                DELETE_PARTS.forEach(statement -> jdbc.sql(statement).param("ids", array(deleted)).update());
                yield new HashSet<>(deleted);
            }
        };
    }

    private void putAside(KeptPart part, List<Walked> rows) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
            insert into retention_leftover (part, event_id, received_at)
            select :part, id, received_at from event where id = any (:ids)
            on conflict do nothing
            """)
                .param("part", part.name())
                .param("ids", array(rows.stream().map(row -> row.at().id()).toList()))
                .update();
    }

    private static UUID id(ResultSet row, int number) throws SQLException {
        return Columns.id(row, "event_id");
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private record Walked(Place at, boolean due, boolean locked) {

        static Walked read(ResultSet row, int number) throws SQLException {
            return new Walked(
                    new Place(Columns.time(row, "received_at"), Columns.id(row, "id")), row.getBoolean("due"),
                    row.getBoolean("locked"));
        }
    }
}
