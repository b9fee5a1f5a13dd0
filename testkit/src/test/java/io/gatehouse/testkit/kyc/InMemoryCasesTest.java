package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryCasesTest extends CasesContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCases cases = new InMemoryCases(unitOfWork);

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
