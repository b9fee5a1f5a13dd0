package io.gatehouse.testkit.webhook;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

class InMemorySourceHealthTest extends SourceHealthContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(
            inbox, new SequentialIds(), new MutableInstantSource());
    private final InMemorySourceHealth health = new InMemorySourceHealth(inbox);

    @Override
    protected SourceHealth health() {
        return health;
    }

    @Override
    protected SourceHealthReadModel readModel() {
        return health;
    }

    @Override
    protected void settle() {
        // It shows at once.
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
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
