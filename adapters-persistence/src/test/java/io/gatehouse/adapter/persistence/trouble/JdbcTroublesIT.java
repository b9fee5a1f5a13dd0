package io.gatehouse.adapter.persistence.trouble;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.testkit.trouble.TroublesContract;

class JdbcTroublesIT extends TroublesContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Troubles troubles() {
        return STORE.bean(Troubles.class);
    }

    @Override
    protected TroubleReadModel readModel() {
        return STORE.bean(TroubleReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
