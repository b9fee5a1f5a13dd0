package io.gatehouse.testkit.installation;

import java.util.List;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

class InMemoryApiKeyVaultTest extends ApiKeyVaultContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final InMemoryApiKeyVault vault = new InMemoryApiKeyVault(
            unitOfWork, auditTrail, new SequentialIds(), new MutableInstantSource());

    @Override
    protected ApiKeyVault vault() {
        return vault;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    protected List<AuditEntry> auditEntries() {
        return auditTrail.entries();
    }
}
