package io.gatehouse.application.retention.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.retention.RetentionPolicy;

/** Sets rules. */
public final class ChangeRetentionService implements ChangeRetentionUseCase {

    private final UnitOfWork unitOfWork;
    private final RetentionRules rules;
    private final RetentionPolicy usual;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public ChangeRetentionService(
            UnitOfWork unitOfWork, RetentionRules rules, RetentionPolicy usual, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.rules = rules;
        this.usual = usual;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome change(Command command) {
        if (command.periods().records().compareTo(usual.deduplicationMemory()) < 0) {
            return new Outcome.ShorterThanMemory(usual.deduplicationMemory());
        }
        return unitOfWork.execute(() -> {
            var known = rules.all();
            if (!known.containsKey(command.name()) && known.size() >= MOST) {
                return new Outcome.TooMany();
            }
            rules.save(command.name(), command.periods());
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.RETENTION_RULE_SET, command.name().value(),
                    Map.of(
                            "bodies", command.periods().bodies().toString(),
                            "records", command.periods().records().toString())));
            return new Outcome.Changed();
        });
    }
}
