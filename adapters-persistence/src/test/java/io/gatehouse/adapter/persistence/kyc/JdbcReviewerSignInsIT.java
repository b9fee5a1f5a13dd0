package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.ReviewerSignInsContract;

class JdbcReviewerSignInsIT extends ReviewerSignInsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected ReviewerSignIns signIns() {
        return STORE.bean(ReviewerSignIns.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
