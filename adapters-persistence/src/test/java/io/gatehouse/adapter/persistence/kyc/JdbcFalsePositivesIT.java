package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.FalsePositivesContract;

class JdbcFalsePositivesIT extends FalsePositivesContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected FalsePositives falsePositives() {
        return STORE.bean(FalsePositives.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
