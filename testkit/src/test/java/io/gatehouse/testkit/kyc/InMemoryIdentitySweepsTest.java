package io.gatehouse.testkit.kyc;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;

class InMemoryIdentitySweepsTest extends IdentitySweepsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    private final InMemoryCases cases = new InMemoryCases(unitOfWork);
    private final InMemoryIdentitySweeps sweeps = new InMemoryIdentitySweeps(
            unitOfWork, cases, new InMemoryConnections(installations), new MutableInstantSource());

    @Override
    protected IdentitySweeps sweeps() {
        return sweeps;
    }

    @Override
    protected Cases cases() {
        return cases;
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
