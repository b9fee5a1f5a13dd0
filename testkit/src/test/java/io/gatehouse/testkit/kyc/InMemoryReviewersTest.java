package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryReviewersTest extends ReviewersContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryReviewers reviewers = new InMemoryReviewers(unitOfWork);

    @Override
    protected Reviewers reviewers() {
        return reviewers;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
