package io.gatehouse.testkit.kyc;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryConnectionsTest extends ConnectionsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);

    @Override
    protected Connections connections() {
        return new InMemoryConnections(installations);
    }

    @Override
    protected Installations installations() {
        return installations;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
