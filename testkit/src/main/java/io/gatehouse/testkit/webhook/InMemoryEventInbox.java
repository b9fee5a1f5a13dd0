package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Delivery;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Accepted events in memory. */
public final class InMemoryEventInbox implements EventInbox {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<EventId, ReceivedEvent> rows;
    private final InMemoryTable<Integer, RepeatedDelivery> repeated;
    private final InMemoryTable<EventId, EventTask> tasks;
    private final InMemoryTable<List<Object>, EventAttempt> attempts;
    private final InMemoryTable<EventId, Instant> expunged;
    private final AtomicInteger sequence = new AtomicInteger();
    private final AtomicInteger repetitions = new AtomicInteger();

    /** One beside these units: it is never used inside of one, so it fails a test that does. */
    public InMemoryEventInbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        rows = unitOfWork.table();
        repeated = unitOfWork.table();
        tasks = unitOfWork.table();
        attempts = unitOfWork.table();
        expunged = unitOfWork.table();
    }

    @Override
    public CompletableFuture<DeliveryOutcome> offer(ReceivedEvent event) {
        if (unitOfWork.isActive()) {
            throw new AssertionError("the event inbox manages its own transactions; use it outside of a unit of work");
        }
        try {
            return CompletableFuture.completedFuture(keep(event));
        } catch (StoreUnavailableException away) {
            return CompletableFuture.failedFuture(away);
        }
    }

    private DeliveryOutcome keep(ReceivedEvent event) {
        return unitOfWork.execute(() -> {
            if (rows.find(event.id()).isPresent()) {
                repeated.put(
                        repetitions.incrementAndGet(), new RepeatedDelivery(
                                repetitions.get(), event.id(), delivery(event)));
                return DeliveryOutcome.REPEATED;
            }
            rows.put(event.id(), event);
            if (event.state() == EventState.WAITING) {
                tasks.put(event.id(), EventTask.of(event, nextSequence(), Instant.MIN));
            }
            return DeliveryOutcome.FIRST;
        });
    }

    @Override
    public boolean isPressed() {
        return false;
    }

    /** All events, in the order in which they were stored; needs no unit of work. */
    public List<ReceivedEvent> all() {
        return rows.peek();
    }

    /** All events; inside a unit of work. */
    public List<ReceivedEvent> rows() {
        return rows.all();
    }

    /** Whether it is still to be handled, is being handled, or is dead; inside a unit of work. */
    public Optional<EventState> unsettled(EventId id) {
        return tasks.find(id).map(EventTask::state);
    }

    /** As if it had been handled; inside a unit of work. */
    public void settle(EventId id) {
        tasks.remove(id);
    }

    /** When its body was removed, if it was; inside a unit of work. */
    public Optional<Instant> expungedAt(EventId id) {
        return expunged.find(id);
    }

    /** Removes its body; inside a unit of work. */
    public void expunge(EventId id, Instant at) {
        expunged.put(id, at);
    }

    /** Removes all of it; inside a unit of work. */
    public void remove(EventId id) {
        rows.remove(id);
        tasks.remove(id);
        expunged.remove(id);
        repeated.all().stream().filter(row -> row.event().equals(id)).forEach(row -> repeated.remove(row.number()));
        attempts.all().stream().filter(row -> row.event().equals(id))
                .forEach(row -> attempts.remove(List.of(id, row.attempt().number())));
    }

    Optional<ReceivedEvent> find(EventId id) {
        return rows.find(id);
    }

    void takeUp(ReceivedEvent event) {
        rows.put(event.id(), new ReceivedEvent(
                event.id(), event.source(), event.instance(), event.envelope(), EventState.WAITING, event.payload(),
                event.hash(), event.headers(), event.signedAt(), event.verifiedBy(), event.receivedAt()));
    }

    InMemoryTable<EventId, EventTask> tasks() {
        return tasks;
    }

    int nextSequence() {
        return sequence.incrementAndGet();
    }

    void add(EventId event, Attempt attempt) {
        attempts.put(List.of(event, attempt.number()), new EventAttempt(event, attempt));
    }

    List<Attempt> attempts(EventId id) {
        return attempts.all().stream().filter(row -> row.event().equals(id)).map(EventAttempt::attempt).toList();
    }

    List<Delivery> repeated(EventId id) {
        return repeated.all().stream().filter(row -> row.event().equals(id)).map(RepeatedDelivery::delivery).toList();
    }

    private static Delivery delivery(ReceivedEvent event) {
        return new Delivery(event.receivedAt(), DeliveryOutcome.REPEATED, event.signedAt(), event.verifiedBy());
    }

    private record RepeatedDelivery(int number, EventId event, Delivery delivery) {}

    private record EventAttempt(EventId event, Attempt attempt) {}
}
