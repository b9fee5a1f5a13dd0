package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

class InMemoryScreeningQueueTest extends ScreeningQueueContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryScreeningQueue queue = new InMemoryScreeningQueue(
            unitOfWork, new SequentialIds(), new MutableInstantSource());

    @Override
    protected ScreeningQueue queue() {
        return queue;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
