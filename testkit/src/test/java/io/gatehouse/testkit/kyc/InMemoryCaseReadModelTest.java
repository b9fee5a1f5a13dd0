package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;

class InMemoryCaseReadModelTest extends CaseReadModelContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCases cases = new InMemoryCases(unitOfWork);
    private final InMemorySubjects subjects = new InMemorySubjects(unitOfWork);
    private final InMemoryChecks checks = new InMemoryChecks(unitOfWork);
    private final InMemoryMatches matches = new InMemoryMatches(unitOfWork);
    private final InMemoryCaseTrail trail = new InMemoryCaseTrail(unitOfWork);
    private final InMemoryReviewers reviewers = new InMemoryReviewers(unitOfWork);
    private final MutableInstantSource clock = new MutableInstantSource();
    private final InMemoryCaseReadModel readModel = new InMemoryCaseReadModel(
            cases, subjects, checks, matches, trail, reviewers, clock);

    @Override
    protected CaseReadModel readModel() {
        return readModel;
    }

    @Override
    protected Cases cases() {
        return cases;
    }

    @Override
    protected Subjects subjects() {
        return subjects;
    }

    @Override
    protected Checks checks() {
        return checks;
    }

    @Override
    protected Matches matches() {
        return matches;
    }

    @Override
    protected CaseTrail trail() {
        return trail;
    }

    @Override
    protected Reviewers reviewers() {
        return reviewers;
    }

    @Override
    protected MutableInstantSource clock() {
        return clock;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
