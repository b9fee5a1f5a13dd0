package io.gatehouse.testkit.webhook;

import java.util.List;

import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Accepted events in memory. */
public final class InMemoryEventInbox implements EventInbox {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<EventId, ReceivedEvent> rows;

    /** One beside these units: it is never used inside of one, so it fails a test that does. */
    public InMemoryEventInbox(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        rows = unitOfWork.table();
    }

    @Override
    public void store(ReceivedEvent event) {
        if (unitOfWork.isActive()) {
            throw new AssertionError("the event inbox manages its own transactions; use it outside of a unit of work");
        }
        unitOfWork.execute(() -> {
            rows.put(event.id(), event);
            return event.id();
        });
    }

    /** All events, in the order in which they were stored; needs no unit of work. */
    public List<ReceivedEvent> all() {
        return rows.peek();
    }

    List<ReceivedEvent> rows() {
        return rows.all();
    }
}
