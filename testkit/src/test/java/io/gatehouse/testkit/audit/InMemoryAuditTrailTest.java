package io.gatehouse.testkit.audit;

import java.util.List;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

class InMemoryAuditTrailTest extends AuditTrailContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);

    @Override
    protected AuditTrail auditTrail() {
        return auditTrail;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    protected List<AuditEntry> entries() {
        return auditTrail.entries();
    }
}
