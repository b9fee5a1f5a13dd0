package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryReviewerSignInsTest extends ReviewerSignInsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryReviewerSignIns signIns = new InMemoryReviewerSignIns(unitOfWork);

    @Override
    protected ReviewerSignIns signIns() {
        return signIns;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
