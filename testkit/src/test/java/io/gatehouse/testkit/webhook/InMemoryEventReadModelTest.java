package io.gatehouse.testkit.webhook;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryEventReadModelTest extends EventReadModelContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);

    @Override
    protected EventReadModel readModel() {
        return new InMemoryEventReadModel(inbox, sources);
    }

    @Override
    protected EventInbox inbox() {
        return inbox;
    }

    @Override
    protected Sources sources() {
        return sources;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
