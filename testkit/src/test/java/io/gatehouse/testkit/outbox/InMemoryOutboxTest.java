package io.gatehouse.testkit.outbox;

import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

class InMemoryOutboxTest extends OutboxContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryOutbox outbox = new InMemoryOutbox(
            unitOfWork, new SequentialIds(), new MutableInstantSource());

    @Override
    protected Outbox outbox() {
        return outbox;
    }

    @Override
    protected OutboxReadModel readModel() {
        return outbox;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
