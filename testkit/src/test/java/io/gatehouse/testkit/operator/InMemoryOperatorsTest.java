package io.gatehouse.testkit.operator;

import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryOperatorsTest extends OperatorsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryOperators operators = new InMemoryOperators(unitOfWork);

    @Override
    protected Operators operators() {
        return operators;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
