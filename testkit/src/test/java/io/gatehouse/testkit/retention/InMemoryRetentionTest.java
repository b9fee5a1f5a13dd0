package io.gatehouse.testkit.retention;

import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemoryEventReadModel;
import io.gatehouse.testkit.webhook.InMemorySources;

class InMemoryRetentionTest extends RetentionContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(
            inbox, new SequentialIds(), new MutableInstantSource());
    private final InMemoryAgedEvents events = new InMemoryAgedEvents(unitOfWork, inbox);

    @Override
    protected AgedEvents events() {
        return events;
    }

    @Override
    protected RetentionRules rules() {
        return events.rules();
    }

    @Override
    protected LegalHolds holds() {
        return events.holds();
    }

    @Override
    protected RetentionReadModel retention() {
        return new InMemoryRetentionReadModel(inbox);
    }

    @Override
    protected EventInbox inbox() {
        return inbox;
    }

    @Override
    protected EventQueue queue() {
        return queue;
    }

    @Override
    protected EventReadModel readModel() {
        return new InMemoryEventReadModel(inbox, sources);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
