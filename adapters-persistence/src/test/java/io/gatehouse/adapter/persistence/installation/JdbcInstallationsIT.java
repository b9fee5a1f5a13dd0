package io.gatehouse.adapter.persistence.installation;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.installation.InstallationsContract;

class JdbcInstallationsIT extends InstallationsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Installations installations() {
        return STORE.bean(Installations.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
