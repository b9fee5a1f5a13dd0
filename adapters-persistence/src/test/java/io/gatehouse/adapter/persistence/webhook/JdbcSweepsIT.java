package io.gatehouse.adapter.persistence.webhook;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.testkit.webhook.SweepsContract;

class JdbcSweepsIT extends SweepsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Sweeps sweeps() {
        return STORE.bean(Sweeps.class);
    }

    @Override
    protected GapReadModel readModel() {
        return STORE.bean(GapReadModel.class);
    }

    @Override
    protected Sources sources() {
        return STORE.bean(Sources.class);
    }

    @Override
    protected Installations installations() {
        return STORE.bean(Installations.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
