package io.gatehouse.application.outbox.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.outbox.port.in.RetryCallUseCase;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** Puts dead calls back into the outbox on an operator's word. */
public final class RetryCallService implements RetryCallUseCase {

    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the outbox, and where it is noted. */
    public RetryCallService(
            UnitOfWork unitOfWork, Outbox outbox, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome retry(Command command) {
        return unitOfWork.execute(() -> {
            if (!outbox.retry(command.key())) {
                return new Outcome.NotDead();
            }
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.CALL_RETRIED, command.key().value(), Map.of("reason", command.why().text())));
            return new Outcome.Queued();
        });
    }
}
