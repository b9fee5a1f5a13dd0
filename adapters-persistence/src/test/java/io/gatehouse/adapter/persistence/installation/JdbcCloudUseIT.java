package io.gatehouse.adapter.persistence.installation;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.installation.CloudUseContract;

class JdbcCloudUseIT extends CloudUseContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected CloudUse use() {
        return STORE.bean(CloudUse.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
