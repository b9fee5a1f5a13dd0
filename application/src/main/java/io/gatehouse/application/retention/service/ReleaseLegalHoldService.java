package io.gatehouse.application.retention.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.retention.port.in.ReleaseLegalHoldUseCase;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** Ends holds. */
public final class ReleaseLegalHoldService implements ReleaseLegalHoldUseCase {

    private final UnitOfWork unitOfWork;
    private final LegalHolds holds;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public ReleaseLegalHoldService(
            UnitOfWork unitOfWork, LegalHolds holds, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.holds = holds;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome release(Command command) {
        return unitOfWork.execute(() -> {
            if (!holds.release(command.source())) {
                return new Outcome.NotHeld();
            }
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.LEGAL_HOLD_RELEASED, command.source().toString(),
                    Map.of("reason", command.reason().text())));
            return new Outcome.Released();
        });
    }
}
