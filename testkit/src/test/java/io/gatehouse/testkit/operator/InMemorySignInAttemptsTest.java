package io.gatehouse.testkit.operator;

import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemorySignInAttemptsTest extends SignInAttemptsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySignInAttempts attempts = new InMemorySignInAttempts(unitOfWork);

    @Override
    protected SignInAttempts attempts() {
        return attempts;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
