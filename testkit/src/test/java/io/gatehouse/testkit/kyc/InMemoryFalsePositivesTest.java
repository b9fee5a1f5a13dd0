package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryFalsePositivesTest extends FalsePositivesContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryFalsePositives falsePositives = new InMemoryFalsePositives(unitOfWork);

    @Override
    protected FalsePositives falsePositives() {
        return falsePositives;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
