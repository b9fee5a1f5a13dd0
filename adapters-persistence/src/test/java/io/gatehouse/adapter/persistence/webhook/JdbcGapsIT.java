package io.gatehouse.adapter.persistence.webhook;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.testkit.webhook.GapsContract;

class JdbcGapsIT extends GapsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Gaps gaps() {
        return STORE.bean(Gaps.class);
    }

    @Override
    protected GapReadModel readModel() {
        return STORE.bean(GapReadModel.class);
    }

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
