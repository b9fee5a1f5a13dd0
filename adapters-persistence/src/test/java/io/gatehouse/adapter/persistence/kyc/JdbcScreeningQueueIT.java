package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.ScreeningQueueContract;

class JdbcScreeningQueueIT extends ScreeningQueueContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected ScreeningQueue queue() {
        return STORE.bean(ScreeningQueue.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
