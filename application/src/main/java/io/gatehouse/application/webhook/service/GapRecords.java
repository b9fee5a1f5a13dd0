package io.gatehouse.application.webhook.service;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapState;

/** Ends gaps and writes down who wanted it. Used inside a unit of work. */
record GapRecords(Gaps gaps, AuditTrail auditTrail, Ids ids) {

    /** Who wanted it, when, and what came of it. */
    record By(Username operator, Instant at, String outcome) {}

    void settle(Gap gap, GapState state, Optional<EventId> event, By by) {
        gaps.settle(gap.id(), state, by.at(), event);
        auditTrail.record(new AuditEntry(
                ids.next(), by.at(), new OperatorActor(by.operator().value()),
                state == GapState.DISMISSED ? AuditAction.GAP_DISMISSED : AuditAction.GAP_BACKFILLED,
                gap.id().toString(),
                Map.of("event", gap.expected().name().value(), "outcome", by.outcome(),
                        "resource", gap.expected().resource())));
    }
}
