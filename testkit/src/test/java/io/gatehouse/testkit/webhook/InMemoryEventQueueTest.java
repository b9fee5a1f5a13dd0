package io.gatehouse.testkit.webhook;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

class InMemoryEventQueueTest extends EventQueueContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(
            inbox, new SequentialIds(), new MutableInstantSource());

    @Override
    protected EventQueue queue() {
        return queue;
    }

    @Override
    protected EventInbox inbox() {
        return inbox;
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
