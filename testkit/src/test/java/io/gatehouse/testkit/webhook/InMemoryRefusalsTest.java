package io.gatehouse.testkit.webhook;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.RefusalReadModel;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryRefusalsTest extends RefusalsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryRefusals refusals = new InMemoryRefusals(unitOfWork);

    @Override
    protected Refusals refusals() {
        return refusals;
    }

    @Override
    protected RefusalReadModel readModel() {
        return refusals;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
