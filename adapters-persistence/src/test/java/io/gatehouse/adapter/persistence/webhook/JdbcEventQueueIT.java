package io.gatehouse.adapter.persistence.webhook;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.testkit.webhook.EventQueueContract;

class JdbcEventQueueIT extends EventQueueContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected EventQueue queue() {
        return STORE.bean(EventQueue.class);
    }

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected EventReadModel readModel() {
        return STORE.bean(EventReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
