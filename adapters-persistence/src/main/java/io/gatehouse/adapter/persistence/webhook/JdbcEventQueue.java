package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.AfterCommit;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.webhook.port.out.ClaimLostException;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.SourceId;

/**
 * The queue in {@code event_task}. What is due is found along one index; rows that another node is taking are skipped, so
 * nodes do not wait for each other. Due times and leases are by the clock of the server, which all nodes share.
 */
final class JdbcEventQueue implements EventQueue {

    // An earlier one of the same lane is never skipped, whoever is at it: it is in the table until it is settled. What is
    // without a body is not claimed, though nothing should ever remove the body of what is in the table.
    private static final String CLAIM = """
        with due as materialized (
            select event_id, attempts, claim, claimed_by, claimed_at, replayed_by, replay_reason
            from event_task t
            where state <> 'DEAD' and due_at <= now() and not exists (
                select 1 from event_task earlier
                where earlier.lane = t.lane and earlier.seq < t.seq and earlier.state <> 'DEAD')
            order by due_at
            limit :most
            for update skip locked
        ), abandoned as (
            insert into event_attempt
                (event_id, number, started_at, ended_at, outcome, node, replayed_by, replay_reason)
            select event_id, attempts, claimed_at, :now, 'ABANDONED', claimed_by, replayed_by, replay_reason
            from due where claim is not null
        ), claimed as (
            update event_task t
            set claim = :claim, claimed_by = :node, claimed_at = :now, attempts = t.attempts + 1,
                failures = t.failures + case when due.claim is null then 0 else 1 end,
                due_at = now() + :lease * interval '1 millisecond'
            from due join event_content c on c.event_id = due.event_id and c.sealed_body is not null
            where t.event_id = due.event_id
            returning t.event_id, t.attempts, t.failures, t.seq, t.replayed_by, c.sealed_body
        )
        select e.id, e.source_id, e.instance_id, e.name, e.resource, e.received_at, claimed.sealed_body,
            claimed.attempts, claimed.failures, claimed.replayed_by is not null and exists (
                select 1 from event_attempt a where a.event_id = e.id and a.outcome = 'HANDLED') as done
        from claimed join event e on e.id = claimed.event_id
        order by claimed.seq
        """;

    private static final String COMPLETE = """
        with done as (
            delete from event_task t using unnest(:ids, :claims) as held (id, claim)
            where t.event_id = held.id and t.claim = held.claim
            returning event_id, attempts, claimed_at, claimed_by, replayed_by, replay_reason
        )
        insert into event_attempt (event_id, number, started_at, ended_at, outcome, node, replayed_by, replay_reason)
        select event_id, attempts, claimed_at, :endedAt, 'HANDLED', claimed_by, replayed_by, replay_reason from done
        """;

    private static final String FAIL = """
        with failed as (
            update event_task
            set state = :state, due_at = now() + :pause * interval '1 millisecond', failures = failures + 1,
                claim = null, claimed_by = null, claimed_at = null
            where event_id = :id and claim = :claim
            returning event_id, attempts, replayed_by, replay_reason
        )
        insert into event_attempt
            (event_id, number, started_at, ended_at, outcome, error, node, replayed_by, replay_reason)
        select event_id, attempts, :startedAt, :endedAt, 'FAILED', :error, :node, replayed_by, replay_reason from failed
        """;

    // What somebody is at already is left to them; the rest starts anew, with all its attempts before it. The bodies are
    // locked, so that none is expunged between the look whether it is there and the task that keeps it from then on.
    private static final String REPLAY = """
        with kept as materialized (
            select event_id from event_content where event_id = any (:ids) and sealed_body is not null for share
        ), taken_up as (
            update event e set state = 'TO_HANDLE' from kept where e.id = kept.event_id and e.state = 'NO_HANDLER'
        )
        insert into event_task
            (event_id, lane, state, received_at, due_at, attempts, failures, replayed_by, replay_reason)
        select e.id, hashtextextended(e.source_id::text || ' ' || coalesce(e.resource, e.id::text), 0), 'WAITING',
            e.received_at, now(), coalesce((select max(number) from event_attempt a where a.event_id = e.id), 0), 0,
            :operator, :reason
        from event e join kept on kept.event_id = e.id
        where e.state in ('TO_HANDLE', 'NO_HANDLER')
        order by e.received_at, e.id
        on conflict (event_id) do update
        set state = 'WAITING', due_at = now(), failures = 0, replayed_by = excluded.replayed_by,
            replay_reason = excluded.replay_reason
        where event_task.claim is null
        """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Ids ids;
    private final InstantSource clock;
    private final AfterCommit afterCommit;
    private final Runnable wakeUp;

    JdbcEventQueue(
            JdbcClient jdbc, Keyring keyring, Ids ids, InstantSource clock, AfterCommit afterCommit, Runnable wakeUp) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.ids = ids;
        this.clock = clock;
        this.afterCommit = afterCommit;
        this.wakeUp = wakeUp;
    }

    @Override
    public List<Claim> claim(String node, int most, Duration lease) {
        var token = ids.next();
        var now = clock.instant();
        return jdbc.sql(CLAIM)
                .param("most", most)
                .param("claim", token)
                .param("node", node)
                .param("now", Columns.time(now))
                .param("lease", lease.toMillis())
                .query((row, _) -> claim(token, node, now, row)).list();
    }

    private Claim claim(UUID token, String node, Instant startedAt, ResultSet row) throws SQLException {
        var id = Columns.id(row, "id");
        var body = keyring.open(row.getBytes("sealed_body"), JdbcEventInbox.BODY, id.toString());
        var event = new EventToHandle(
                new EventId(id), new SourceId(Columns.id(row, "source_id")),
                Columns.optionalText(row, "instance_id").map(InstanceId::new), new EventName(row.getString("name")),
                Columns.optionalText(row, "resource"), Payload.of(body), Columns.time(row, "received_at"),
                row.getInt("attempts"), row.getBoolean("done"));
        return new Claim(token, node, event, startedAt, row.getInt("failures"));
    }

    @Override
    public void complete(List<Claim> claims, Instant endedAt) {
        var settled = jdbc.sql(COMPLETE)
                .param("ids", claims.stream().map(claim -> claim.event().id().value()).toArray(UUID[]::new))
                .param("claims", claims.stream().map(Claim::token).toArray(UUID[]::new))
                .param("endedAt", Columns.time(endedAt))
                .update();
        requireAll(settled, claims.size());
    }

    @Override
    public void fail(Claim claim, String error, Instant endedAt, Optional<Duration> pause) {
        var settled = jdbc.sql(FAIL)
                .param("state", pause.isPresent() ? "RETRYING" : "DEAD")
                .param("pause", pause.orElse(Duration.ZERO).toMillis())
                .param("id", claim.event().id().value())
                .param("claim", claim.token())
                .param("startedAt", Columns.time(claim.startedAt()))
                .param("endedAt", Columns.time(endedAt))
                .param("error", Columns.text(error))
                .param("node", claim.node())
                .update();
        requireAll(settled, 1);
    }

    @Override
    public int replay(List<EventId> events, Replay replay) {
        var queued = jdbc.sql(REPLAY)
                .param("ids", events.stream().map(EventId::value).toArray(UUID[]::new))
                .param("operator", Columns.text(replay.operator()))
                .param("reason", Columns.text(replay.reason()))
                .update();
        afterCommit.run(wakeUp);
        return queued;
    }

    private static void requireAll(int settled, int claimed) {
        if (settled != claimed) {
            throw new ClaimLostException(claimed - settled);
        }
    }
}
