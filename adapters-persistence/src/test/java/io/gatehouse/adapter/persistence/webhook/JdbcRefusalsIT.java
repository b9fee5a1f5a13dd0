package io.gatehouse.adapter.persistence.webhook;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.RefusalReadModel;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.testkit.webhook.RefusalsContract;

class JdbcRefusalsIT extends RefusalsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Refusals refusals() {
        return STORE.bean(Refusals.class);
    }

    @Override
    protected RefusalReadModel readModel() {
        return STORE.bean(RefusalReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
