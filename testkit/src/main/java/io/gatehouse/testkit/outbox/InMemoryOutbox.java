package io.gatehouse.testkit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.LedgerCall;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** The outbox in memory; the clock of the test is that of the store. */
public final class InMemoryOutbox implements Outbox, OutboxReadModel {

    private final InMemoryTable<IdempotencyKey, Row> rows;
    private final Ids ids;
    private final InstantSource clock;

    /** One that takes part in these units. */
    public InMemoryOutbox(InMemoryUnitOfWork unitOfWork, Ids ids, InstantSource clock) {
        rows = unitOfWork.table();
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void add(OutboundCall call) {
        if (rows.find(call.key()).filter(row -> row.state != State.DEAD).isEmpty()) {
            rows.put(call.key(), new Row(call, State.WAITING, clock.instant(), 0, Optional.empty(), Optional.empty()));
        }
    }

    @Override
    public List<Claim> claim(String node, int most, Duration lease) {
        var token = ids.next();
        var now = clock.instant();
        return rows.all().stream()
                .filter(row -> row.state == State.WAITING && !row.due.isAfter(now))
                .sorted(Comparator.comparing(Row::due))
                .limit(most)
                .map(row -> claim(row, token, node, now.plus(lease)))
                .toList();
    }

    private Claim claim(Row row, UUID token, String node, Instant until) {
        var failures = row.failures + (row.claim.isPresent() ? 1 : 0);
        rows.put(row.call.key(), new Row(row.call, row.state, until, failures, Optional.of(token), row.error));
        return new Claim(token, node, row.call, failures);
    }

    @Override
    public boolean complete(Claim claim, Instant endedAt) {
        return held(claim).map(row -> put(row, State.MADE, endedAt, Optional.empty())).isPresent();
    }

    @Override
    public boolean fail(Claim claim, String error, Instant endedAt, Optional<Duration> pause) {
        return held(claim).map(row -> pause.isPresent()
                ? put(row, State.WAITING, clock.instant().plus(pause.get()), Optional.of(error))
                : put(row, State.DEAD, endedAt, Optional.of(error))).isPresent();
    }

    private Row put(Row row, State state, Instant due, Optional<String> error) {
        var failures = error.isPresent() ? row.failures + 1 : row.failures;
        var next = new Row(row.call, state, due, failures, Optional.empty(), error);
        rows.put(row.call.key(), next);
        return next;
    }

    @Override
    public boolean drop(Claim claim) {
        var held = held(claim);
        held.ifPresent(row -> rows.remove(row.call.key()));
        return held.isPresent();
    }

    @Override
    public boolean retry(IdempotencyKey key) {
        var dead = rows.find(key).filter(row -> row.state == State.DEAD);
        dead.ifPresent(row -> rows.put(
                key, new Row(row.call, State.WAITING, clock.instant(), 0, Optional.empty(), row.error)));
        return dead.isPresent();
    }

    @Override
    public OutboxList list(CallState state, int most) {
        var due = Comparator.comparing(CallSummary::at);
        var calls = unmade().filter(call -> call.state() == state)
                .sorted(state == CallState.DEAD ? due.reversed() : due).limit(most).toList();
        return new OutboxList(count(CallState.WAITING), count(CallState.RETRYING), count(CallState.DEAD), calls);
    }

    @Override
    public Optional<CallSummary> find(IdempotencyKey key) {
        return unmade().filter(call -> call.key().equals(key)).findFirst();
    }

    private BoundedCount count(CallState state) {
        return BoundedCount.of(unmade().filter(call -> call.state() == state).count());
    }

    private Stream<CallSummary> unmade() {
        return rows.all().stream().filter(row -> row.state != State.MADE).map(InMemoryOutbox::summary);
    }

    private static CallSummary summary(Row row) {
        var kind = switch (row.call) {
            case SlackNotice _ -> "slack-notice";
            case LedgerCall.ResultNote _ -> "result-note";
            case LedgerCall.ReviewAlert _ -> "review-alert";
            case LedgerCall.ReviewAlertEnd _ -> "review-alert-end";
            case LedgerCall.HeldTransactionsOrder _ -> "held-transactions";
        };
        var state = row.state == State.DEAD
                ? CallState.DEAD
                : row.failures > 0 ? CallState.RETRYING : CallState.WAITING;
        return new CallSummary(row.call.key(), kind, state, row.failures, row.due, row.claim.isPresent(), row.error);
    }

    @Override
    public int forget(Instant settledBefore, int most) {
        var old = rows.all().stream().filter(row -> row.state != State.WAITING && row.due.isBefore(settledBefore))
                .limit(most).toList();
        old.forEach(row -> rows.remove(row.call.key()));
        return old.size();
    }

    private Optional<Row> held(Claim claim) {
        return rows.find(claim.call().key()).filter(row -> row.claim.equals(Optional.of(claim.token())));
    }

    /** The calls that wait, in the order in which they were added; needs no unit of work. */
    public List<OutboundCall> waiting() {
        return rows.peek().stream().filter(row -> row.state == State.WAITING).map(Row::call).toList();
    }

    /** How many calls are known, those that were made included; needs no unit of work. */
    public int size() {
        return rows.peek().size();
    }

    /** What went wrong with a call the last time; needs no unit of work. */
    public Optional<String> error(IdempotencyKey key) {
        return rows.peek().stream().filter(row -> row.call.key().equals(key)).findFirst().flatMap(Row::error);
    }

    private enum State {
        WAITING,
        MADE,
        DEAD
    }

    /** @param due when it is due, or was settled */
    private record Row(
            OutboundCall call, State state, Instant due, int failures, Optional<UUID> claim, Optional<String> error) {}
}
