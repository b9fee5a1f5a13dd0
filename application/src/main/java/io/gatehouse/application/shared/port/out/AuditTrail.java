package io.gatehouse.application.shared.port.out;

import io.gatehouse.domain.audit.AuditEntry;

/** Where it is kept who did what. Entries are only ever added. */
public interface AuditTrail {

    /** Adds the entry, in the transaction of the surrounding unit of work. */
    void record(AuditEntry entry);
}
