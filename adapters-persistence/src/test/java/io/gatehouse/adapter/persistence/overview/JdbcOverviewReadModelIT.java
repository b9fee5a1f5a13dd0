package io.gatehouse.adapter.persistence.overview;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.testkit.overview.OverviewReadModelContract;

class JdbcOverviewReadModelIT extends OverviewReadModelContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected OverviewReadModel readModel() {
        return STORE.bean(OverviewReadModel.class);
    }

    @Override
    protected Installations installations() {
        return STORE.bean(Installations.class);
    }

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected Refusals refusals() {
        return STORE.bean(Refusals.class);
    }

    @Override
    protected IdentityArrivals arrivals() {
        return STORE.bean(IdentityArrivals.class);
    }

    @Override
    protected Troubles troubles() {
        return STORE.bean(Troubles.class);
    }

    @Override
    protected SourceActivity activity() {
        return STORE.bean(SourceActivity.class);
    }

    @Override
    protected EventQueue queue() {
        return STORE.bean(EventQueue.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
