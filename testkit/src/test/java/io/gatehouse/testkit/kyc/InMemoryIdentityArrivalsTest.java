package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryIdentityArrivalsTest extends IdentityArrivalsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryIdentityArrivals arrivals = new InMemoryIdentityArrivals(unitOfWork);

    @Override
    protected IdentityArrivals arrivals() {
        return arrivals;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
