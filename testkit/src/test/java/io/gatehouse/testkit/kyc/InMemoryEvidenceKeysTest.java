package io.gatehouse.testkit.kyc;

import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryEvidenceKeysTest extends EvidenceKeysContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryEvidenceKeys keys = new InMemoryEvidenceKeys(unitOfWork);

    @Override
    protected EvidenceKeys keys() {
        return keys;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
