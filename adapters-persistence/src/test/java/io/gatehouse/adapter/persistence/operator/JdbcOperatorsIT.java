package io.gatehouse.adapter.persistence.operator;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.operator.OperatorsContract;

class JdbcOperatorsIT extends OperatorsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Operators operators() {
        return STORE.bean(Operators.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
