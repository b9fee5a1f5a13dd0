package io.gatehouse.adapter.persistence.portal;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.portal.port.out.PortalSessionReadModel;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.portal.PortalSessionsContract;

class JdbcPortalSessionsIT extends PortalSessionsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected PortalSessions sessions() {
        return STORE.bean(PortalSessions.class);
    }

    @Override
    protected PortalAccess access() {
        return STORE.bean(PortalAccess.class);
    }

    @Override
    protected PortalSessionReadModel readModel() {
        return STORE.bean(PortalSessionReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
