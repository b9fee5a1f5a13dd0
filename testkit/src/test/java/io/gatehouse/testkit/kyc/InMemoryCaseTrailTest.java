package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryCaseTrailTest extends CaseTrailContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCaseTrail trail = new InMemoryCaseTrail(unitOfWork);

    @Override
    protected CaseTrail trail() {
        return trail;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
