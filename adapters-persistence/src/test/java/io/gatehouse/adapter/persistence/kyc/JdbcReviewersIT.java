package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.ReviewersContract;

class JdbcReviewersIT extends ReviewersContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Reviewers reviewers() {
        return STORE.bean(Reviewers.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
