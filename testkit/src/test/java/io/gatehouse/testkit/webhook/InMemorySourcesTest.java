package io.gatehouse.testkit.webhook;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemorySourcesTest extends SourcesContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);

    @Override
    protected Sources sources() {
        return sources;
    }

    @Override
    protected SourceReadModel readModel() {
        return new InMemorySourceReadModel(sources, inbox);
    }

    @Override
    protected EventInbox inbox() {
        return inbox;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
