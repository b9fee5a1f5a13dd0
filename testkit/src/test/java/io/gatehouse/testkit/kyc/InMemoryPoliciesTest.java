package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryPoliciesTest extends PoliciesContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryPolicies policies = new InMemoryPolicies(unitOfWork);

    @Override
    protected Policies policies() {
        return policies;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
