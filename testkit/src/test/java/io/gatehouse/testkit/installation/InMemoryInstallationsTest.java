package io.gatehouse.testkit.installation;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryInstallationsTest extends InstallationsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);

    @Override
    protected Installations installations() {
        return installations;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
