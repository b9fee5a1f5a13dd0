package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryMatchesTest extends MatchesContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryMatches matches = new InMemoryMatches(unitOfWork);

    @Override
    protected Matches matches() {
        return matches;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
