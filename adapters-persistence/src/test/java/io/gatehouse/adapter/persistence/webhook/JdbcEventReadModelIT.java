package io.gatehouse.adapter.persistence.webhook;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.testkit.webhook.EventReadModelContract;

class JdbcEventReadModelIT extends EventReadModelContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected EventReadModel readModel() {
        return STORE.bean(EventReadModel.class);
    }

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected Sources sources() {
        return STORE.bean(Sources.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
