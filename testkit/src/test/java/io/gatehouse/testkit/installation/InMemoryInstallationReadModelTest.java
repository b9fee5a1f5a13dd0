package io.gatehouse.testkit.installation;

import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryInstallationReadModelTest extends InstallationReadModelContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    private final InMemoryCallbackLog callbackLog = new InMemoryCallbackLog(unitOfWork);

    @Override
    protected InstallationReadModel readModel() {
        return new InMemoryInstallationReadModel(installations, callbackLog);
    }

    @Override
    protected Installations installations() {
        return installations;
    }

    @Override
    protected CallbackLog callbackLog() {
        return callbackLog;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
