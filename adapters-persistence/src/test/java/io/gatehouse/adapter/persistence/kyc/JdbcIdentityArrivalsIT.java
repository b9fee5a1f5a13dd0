package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.IdentityArrivalsContract;

class JdbcIdentityArrivalsIT extends IdentityArrivalsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected IdentityArrivals arrivals() {
        return STORE.bean(IdentityArrivals.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
