package io.gatehouse.adapter.persistence.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.BoundedCounts;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.OutboundCall;

/**
 * The outbox in {@code outbox_message}. What is to be sent is sealed and goes when it was; due times and leases are by the
 * clock of the server, which all nodes share.
 */
final class JdbcOutbox implements Outbox, OutboxReadModel {

    private static final String CONTENT = "outbox_message.content";

    private static final String ADD = """
        insert into outbox_message (key, kind, state, sealed_content, due_at, failures)
        values (:key, :kind, 'WAITING', :content, now(), 0)
        on conflict (key) do update
        set kind = excluded.kind, state = 'WAITING', sealed_content = excluded.sealed_content, due_at = now(),
            failures = 0, error = null, settled_at = null
        where outbox_message.state = 'DEAD'
        """;

    private static final String CLAIM = """
        with due as materialized (
            select key from outbox_message
            where state = 'WAITING' and due_at <= now()
            order by due_at
            limit :most
            for update skip locked
        )
        update outbox_message m
        set failures = m.failures + case when m.claim is null then 0 else 1 end, claim = :claim, claimed_by = :node,
            due_at = now() + :lease * interval '1 millisecond'
        from due where m.key = due.key
        returning m.key, m.kind, m.sealed_content, m.failures
        """;

    private static final String COMPLETE = """
        update outbox_message
        set state = 'MADE', sealed_content = null, settled_at = :endedAt, claim = null, claimed_by = null, error = null
        where key = :key and claim = :claim
        """;

    private static final String FAIL = """
        update outbox_message
        set state = :state, due_at = now() + :pause * interval '1 millisecond', failures = failures + 1,
            error = :error, settled_at = :settledAt, claim = null, claimed_by = null
        where key = :key and claim = :claim
        """;

    private static final String RETRY = """
        update outbox_message
        set state = 'WAITING', due_at = now(), failures = 0, settled_at = null
        where key = :key and state = 'DEAD'
        """;

    private static final String SUMMARY = """
        select key, kind, state, failures, coalesce(settled_at, due_at) as at, claim is not null as in_hand, error
        from outbox_message
        """;

    private static final String FORGET = """
        delete from outbox_message where key in (
            select key from outbox_message where settled_at < :before order by settled_at limit :most
            for update skip locked)
        """;

    private final JdbcClient jdbc;
    private final Keyring keyring;
    private final Ids ids;

    JdbcOutbox(JdbcClient jdbc, Keyring keyring, Ids ids) {
        this.jdbc = jdbc;
        this.keyring = keyring;
        this.ids = ids;
    }

    @Override
    public void add(OutboundCall call) {
        var form = CallForm.of(call);
        var key = call.key().value();
        jdbc.sql(ADD)
                .param("key", key)
                .param("kind", form.kind())
                .param("content", keyring.seal(form.content().getBytes(StandardCharsets.UTF_8), CONTENT, key))
                .update();
    }

    @Override
    public List<Claim> claim(String node, int most, Duration lease) {
        var token = ids.next();
        return jdbc.sql(CLAIM)
                .param("most", most)
                .param("claim", token)
                .param("node", node)
                .param("lease", lease.toMillis())
                .query((row, _) -> claim(token, node, row)).list();
    }

    private Claim claim(UUID token, String node, ResultSet row) throws SQLException {
        var key = new IdempotencyKey(row.getString("key"));
        var content = new String(
                keyring.open(row.getBytes("sealed_content"), CONTENT, key.value()), StandardCharsets.UTF_8);
        return new Claim(
                token, node, new CallForm(row.getString("kind"), content).toDomain(key), row.getInt("failures"));
    }

    @Override
    public boolean complete(Claim claim, Instant endedAt) {
        return held(COMPLETE, claim).param("endedAt", Columns.time(endedAt)).update() == 1;
    }

    @Override
    public boolean fail(Claim claim, String error, Instant endedAt, Optional<Duration> pause) {
        return held(FAIL, claim)
                .param("state", pause.isPresent() ? "WAITING" : "DEAD")
                .param("pause", pause.orElse(Duration.ZERO).toMillis())
                .param("error", Columns.text(error))
                .param("settledAt", pause.isPresent() ? null : Columns.time(endedAt))
                .update() == 1;
    }

    @Override
    public boolean drop(Claim claim) {
        return held("delete from outbox_message where key = :key and claim = :claim", claim).update() == 1;
    }

    @Override
    public boolean retry(IdempotencyKey key) {
        return jdbc.sql(RETRY).param("key", key.value()).update() == 1;
    }

    @Override
    public OutboxList list(CallState state, int most) {
        var calls = jdbc.sql(SUMMARY + "where " + condition(state) + " order by " + switch (state) {
            case WAITING, RETRYING -> "due_at, key";
            case DEAD -> "settled_at desc, key";
        } + " limit :most").param("most", most).query(JdbcOutbox::summary).list();
        return new OutboxList(count(CallState.WAITING), count(CallState.RETRYING), count(CallState.DEAD), calls);
    }

    @Override
    public Optional<CallSummary> find(IdempotencyKey key) {
        return jdbc.sql(SUMMARY + "where key = :key and state <> 'MADE'").param("key", key.value())
                .query(JdbcOutbox::summary).optional();
    }

    private BoundedCount count(CallState state) {
        return BoundedCounts.count(jdbc, "from outbox_message where " + condition(state), Map.of());
    }

    private static String condition(CallState state) {
        return switch (state) {
            case WAITING -> "state = 'WAITING' and failures = 0";
            case RETRYING -> "state = 'WAITING' and failures > 0";
            case DEAD -> "state = 'DEAD'";
        };
    }

    private static CallSummary summary(ResultSet row, int number) throws SQLException {
        var failures = row.getInt("failures");
        var state = "DEAD".equals(row.getString("state"))
                ? CallState.DEAD
                : failures > 0 ? CallState.RETRYING : CallState.WAITING;
        return new CallSummary(
                new IdempotencyKey(row.getString("key")), row.getString("kind"), state, failures,
                Columns.time(row, "at"), row.getBoolean("in_hand"), Columns.optionalText(row, "error"));
    }

    @Override
    public int forget(Instant settledBefore, int most) {
        return jdbc.sql(FORGET).param("before", Columns.time(settledBefore)).param("most", most).update();
    }

    private JdbcClient.StatementSpec held(String sql, Claim claim) {
        OutboundCall call = claim.call();
        return jdbc.sql(sql).param("key", call.key().value()).param("claim", claim.token());
    }
}
