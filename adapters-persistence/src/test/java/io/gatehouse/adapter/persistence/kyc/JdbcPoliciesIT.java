package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.PoliciesContract;

class JdbcPoliciesIT extends PoliciesContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Policies policies() {
        return STORE.bean(Policies.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
