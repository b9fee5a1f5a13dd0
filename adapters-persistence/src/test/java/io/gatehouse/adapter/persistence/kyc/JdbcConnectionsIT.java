package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.ConnectionsContract;

class JdbcConnectionsIT extends ConnectionsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Connections connections() {
        return STORE.bean(Connections.class);
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
