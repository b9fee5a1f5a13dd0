package io.gatehouse.domain.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One entry of the audit trail. Entries are only ever added.
 *
 * @param subject the id of what was acted on
 * @param details further facts by name, such as {@code reason}; never a secret, never personal data of a customer
 */
public record AuditEntry(
        UUID id, Instant at, Actor actor, AuditAction action, String subject, Map<String, String> details) {

    public AuditEntry {
        details = Map.copyOf(details);
    }
}
