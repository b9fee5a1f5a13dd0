package io.gatehouse.testkit.portal;

import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.portal.port.out.PortalSessionReadModel;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryPortalSessionsTest extends PortalSessionsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryPortalSessions sessions = new InMemoryPortalSessions(unitOfWork);

    @Override
    protected PortalSessions sessions() {
        return sessions;
    }

    @Override
    protected PortalAccess access() {
        return sessions;
    }

    @Override
    protected PortalSessionReadModel readModel() {
        return sessions;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
