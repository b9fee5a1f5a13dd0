package io.gatehouse.application.webhook.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.RequestSweepUseCase;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Username;

/** Makes sweeps due on an operator's word. */
public final class RequestSweepService implements RequestSweepUseCase {

    private final UnitOfWork unitOfWork;
    private final Sweeps sweeps;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public RequestSweepService(
            UnitOfWork unitOfWork, Sweeps sweeps, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sweeps = sweeps;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Instant request(Username operator) {
        return unitOfWork.execute(() -> {
            var now = clock.instant();
            sweeps.hurry(now);
            auditTrail.record(new AuditEntry(
                    ids.next(), now, new OperatorActor(operator.value()), AuditAction.SWEEP_REQUESTED, "all",
                    Map.of()));
            return now;
        });
    }
}
