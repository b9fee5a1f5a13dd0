package io.gatehouse.testkit.installation;

import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryCloudUseTest extends CloudUseContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryCloudUse use = new InMemoryCloudUse(unitOfWork);

    @Override
    protected CloudUse use() {
        return use;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
