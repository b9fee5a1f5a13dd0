package io.gatehouse.testkit.installation;

import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryKeyRejectionsTest extends KeyRejectionsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryKeyRejections rejections = new InMemoryKeyRejections(unitOfWork);

    @Override
    protected KeyRejections rejections() {
        return rejections;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
