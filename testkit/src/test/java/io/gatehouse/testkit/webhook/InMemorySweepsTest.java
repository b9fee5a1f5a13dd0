package io.gatehouse.testkit.webhook;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;

class InMemorySweepsTest extends SweepsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    private final InMemorySweeps sweeps = new InMemorySweeps(
            unitOfWork, sources, installations, MutableInstantSource.START);

    @Override
    protected Sweeps sweeps() {
        return sweeps;
    }

    @Override
    protected GapReadModel readModel() {
        return new InMemoryGaps(unitOfWork, new InMemoryEventInbox(unitOfWork), sources, sweeps);
    }

    @Override
    protected Sources sources() {
        return sources;
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
