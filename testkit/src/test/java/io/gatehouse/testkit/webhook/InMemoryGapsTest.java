package io.gatehouse.testkit.webhook;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;

class InMemoryGapsTest extends GapsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemorySweeps sweeps = new InMemorySweeps(
            unitOfWork, sources, new InMemoryInstallations(unitOfWork), MutableInstantSource.START);
    private final InMemoryGaps gaps = new InMemoryGaps(unitOfWork, inbox, sources, sweeps);

    @Override
    protected Gaps gaps() {
        return gaps;
    }

    @Override
    protected GapReadModel readModel() {
        return gaps;
    }

    @Override
    protected EventInbox inbox() {
        return inbox;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
