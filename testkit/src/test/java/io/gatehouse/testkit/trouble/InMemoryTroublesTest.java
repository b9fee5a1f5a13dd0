package io.gatehouse.testkit.trouble;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.webhook.InMemorySources;

class InMemoryTroublesTest extends TroublesContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryTroubles troubles = new InMemoryTroubles(unitOfWork, new InMemorySources(unitOfWork));

    @Override
    protected Troubles troubles() {
        return troubles;
    }

    @Override
    protected TroubleReadModel readModel() {
        return troubles;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
