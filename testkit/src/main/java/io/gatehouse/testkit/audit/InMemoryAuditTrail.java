package io.gatehouse.testkit.audit;

import java.util.List;
import java.util.UUID;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryTable<UUID, AuditEntry> entries;

    /** One whose entries are added and rolled back by these units. */
    public InMemoryAuditTrail(InMemoryUnitOfWork unitOfWork) {
        entries = unitOfWork.table();
    }

    @Override
    public void record(AuditEntry entry) {
        entries.put(entry.id(), entry);
    }

    /** All entries, in the order in which they were added. */
    public List<AuditEntry> entries() {
        return entries.peek();
    }
}
