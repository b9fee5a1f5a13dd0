package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.webhook.port.out.ClaimLostException;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReceivedEvent;

/** The queue in memory, over the events of an inbox in memory; the clock of the test is that of the store. */
public final class InMemoryEventQueue implements EventQueue {

    private final InMemoryEventInbox inbox;
    private final Ids ids;
    private final InstantSource clock;

    /** One over these events. */
    public InMemoryEventQueue(InMemoryEventInbox inbox, Ids ids, InstantSource clock) {
        this.inbox = inbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Claim> claim(String node, int most, Duration lease) {
        var token = ids.next();
        var now = clock.instant();
        var tasks = inbox.tasks().all();
        return tasks.stream()
                .filter(task -> task.state() != EventState.DEAD && !task.dueAt().isAfter(now)
                        && inbox.expungedAt(task.event()).isEmpty()
                        && tasks.stream().noneMatch(task::isHeldUpBy))
                .sorted(Comparator.comparing(EventTask::dueAt).thenComparingInt(EventTask::sequence))
                .limit(most)
                .map(task -> claim(task, token, node, now, lease))
                .toList();
    }

    private Claim claim(EventTask task, UUID token, String node, Instant now, Duration lease) {
        task.claim().ifPresent(lost -> inbox.add(task.event(), new Attempt(
                task.attempts(), lost.startedAt(), now, AttemptOutcome.ABANDONED, Optional.empty(), lost.node(),
                task.replay())));
        var failures = task.failures() + (task.claim().isPresent() ? 1 : 0);
        var event = inbox.find(task.event()).orElseThrow();
        var claim = new Claim(token, node, toHandle(event, task.attempts() + 1, isDone(task)), now, failures);
        inbox.tasks().put(task.event(), task.claimed(claim, now.plus(lease)));
        return claim;
    }

    private static EventToHandle toHandle(ReceivedEvent event, int attempt, boolean done) {
        return new EventToHandle(
                event.id(), event.source(), event.instance(), event.name().orElseThrow(), event.resource(),
                event.payload(), event.receivedAt(), attempt, done);
    }

    private boolean isDone(EventTask task) {
        return inbox.attempts(task.event()).stream()
                .anyMatch(attempt -> attempt.outcome() == AttemptOutcome.HANDLED);
    }

    @Override
    public void complete(List<Claim> claims, Instant endedAt) {
        var lost = (int) claims.stream().filter(claim -> held(claim).isEmpty()).count();
        if (lost > 0) {
            throw new ClaimLostException(lost);
        }
        for (var claim : claims) {
            var task = held(claim).orElseThrow();
            inbox.add(task.event(), new Attempt(
                    task.attempts(), claim.startedAt(), endedAt, AttemptOutcome.HANDLED, Optional.empty(), claim.node(),
                    task.replay()));
            inbox.tasks().remove(task.event());
        }
    }

    @Override
    public void fail(Claim claim, String error, Instant endedAt, Optional<Duration> pause) {
        var task = held(claim).orElseThrow(() -> new ClaimLostException(1));
        inbox.add(task.event(), new Attempt(
                task.attempts(), claim.startedAt(), endedAt, AttemptOutcome.FAILED, Optional.of(error), claim.node(),
                task.replay()));
        inbox.tasks().put(task.event(), task.failed(
                pause.isPresent() ? EventState.RETRYING : EventState.DEAD,
                clock.instant().plus(pause.orElse(Duration.ZERO))));
    }

    @Override
    public int replay(List<EventId> events, Replay replay) {
        return (int) events.stream().map(inbox::find).flatMap(Optional::stream)
                .filter(event -> event.state() != EventState.NOT_UNDERSTOOD
                        && inbox.expungedAt(event.id()).isEmpty())
                .filter(event -> replay(event, replay)).count();
    }

    private boolean replay(ReceivedEvent event, Replay replay) {
        var known = inbox.tasks().find(event.id());
        if (known.flatMap(EventTask::claim).isPresent()) {
            return false;
        }
        inbox.takeUp(event);
        var task = known.orElseGet(() -> EventTask.of(event, inbox.nextSequence(), Instant.MIN));
        inbox.tasks().put(
                event.id(), task.replayed(replay, Math.max(task.attempts(), inbox.attempts(event.id()).size())));
        return true;
    }

    /** How many events in that state it holds. */
    public long count(EventState state) {
        return inbox.tasks().all().stream().filter(task -> task.state() == state).count();
    }

    /** How long the event that waits longest could have been taken. */
    public Optional<Duration> dueFor() {
        var now = clock.instant();
        var tasks = inbox.tasks().all();
        return tasks.stream()
                .filter(task -> task.state() != EventState.DEAD && tasks.stream().noneMatch(task::isHeldUpBy))
                .map(task -> task.dueAt().equals(Instant.MIN)
                        ? inbox.find(task.event()).orElseThrow().receivedAt()
                        : task.dueAt())
                .filter(due -> !due.isAfter(now)).map(due -> Duration.between(due, now))
                .max(Comparator.naturalOrder());
    }

    private Optional<EventTask> held(Claim claim) {
        return inbox.tasks().find(claim.event().id())
                .filter(task -> task.claim().filter(holder -> holder.token().equals(claim.token())).isPresent());
    }
}
