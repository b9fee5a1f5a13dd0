package io.gatehouse.adapter.persistence.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.testkit.audit.AuditTrailContract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcAuditTrailIT extends AuditTrailContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected AuditTrail auditTrail() {
        return STORE.bean(AuditTrail.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Override
    protected List<AuditEntry> entries() {
        return AuditEntries.all(STORE.jdbc());
    }

    @Test
    void neverChangesNorRemovesAnEntry() {
        recordOne();

        assertThatThrownBy(() -> STORE.jdbc().sql("delete from audit_entry").update())
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> STORE.jdbc().sql("update audit_entry set subject = 'x'").update())
                .hasMessageContaining("never changed or removed");
    }

    private void recordOne() {
        STORE.unitOfWork().execute(() -> {
            auditTrail().record(new AuditEntry(
                    UUID.fromString("00000000-0000-7000-8000-000000000001"), Store.TIME.instant(),
                    new Actor.CloudActor(), AuditAction.SIGNED_IN, "subject", Map.of()));
            return "recorded";
        });
    }
}
