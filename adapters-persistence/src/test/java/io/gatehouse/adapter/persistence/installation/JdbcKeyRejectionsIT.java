package io.gatehouse.adapter.persistence.installation;

import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.installation.KeyRejectionsContract;

class JdbcKeyRejectionsIT extends KeyRejectionsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected KeyRejections rejections() {
        return STORE.bean(KeyRejections.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }
}
