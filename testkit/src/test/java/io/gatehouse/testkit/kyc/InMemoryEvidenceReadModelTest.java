package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryEvidenceReadModelTest extends EvidenceReadModelContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCases cases = new InMemoryCases(unitOfWork);
    private final InMemorySubjects subjects = new InMemorySubjects(unitOfWork);
    private final InMemoryChecks checks = new InMemoryChecks(unitOfWork);
    private final InMemoryMatches matches = new InMemoryMatches(unitOfWork);
    private final InMemoryCaseTrail trail = new InMemoryCaseTrail(unitOfWork);

    @Override
    protected EvidenceReadModel readModel() {
        return new InMemoryEvidenceReadModel(cases, subjects, checks, matches, trail);
    }

    @Override
    protected Content content() {
        return new Content(cases, subjects, checks, matches, trail);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
