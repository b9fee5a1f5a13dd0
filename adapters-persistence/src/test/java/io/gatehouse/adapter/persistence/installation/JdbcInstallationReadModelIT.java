package io.gatehouse.adapter.persistence.installation;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.installation.InstallationReadModelContract;

class JdbcInstallationReadModelIT extends InstallationReadModelContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected InstallationReadModel readModel() {
        return STORE.bean(InstallationReadModel.class);
    }

    @Override
    protected Installations installations() {
        return STORE.bean(Installations.class);
    }

    @Override
    protected CallbackLog callbackLog() {
        return STORE.bean(CallbackLog.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
