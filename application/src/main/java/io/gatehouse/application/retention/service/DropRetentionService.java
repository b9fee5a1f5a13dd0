package io.gatehouse.application.retention.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.retention.port.in.DropRetentionUseCase;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** Drops rules. */
public final class DropRetentionService implements DropRetentionUseCase {

    private final UnitOfWork unitOfWork;
    private final RetentionRules rules;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public DropRetentionService(
            UnitOfWork unitOfWork, RetentionRules rules, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.rules = rules;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome drop(Command command) {
        return unitOfWork.execute(() -> {
            if (!rules.drop(command.name())) {
                return new Outcome.Unknown();
            }
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.RETENTION_RULE_DROPPED, command.name().value(), Map.of()));
            return new Outcome.Dropped();
        });
    }
}
