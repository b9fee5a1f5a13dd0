package io.gatehouse.testkit.webhook;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;

class InMemoryReplayJobsTest extends ReplayJobsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryReplayJobs jobs = new InMemoryReplayJobs(unitOfWork, new MutableInstantSource());

    @Override
    protected ReplayJobs jobs() {
        return jobs;
    }

    @Override
    protected ReplayJobReadModel readModel() {
        return jobs;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
