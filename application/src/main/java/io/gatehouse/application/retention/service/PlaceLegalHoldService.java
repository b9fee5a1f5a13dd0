package io.gatehouse.application.retention.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.retention.LegalHold;

/** Places holds. */
public final class PlaceLegalHoldService implements PlaceLegalHoldUseCase {

    private final UnitOfWork unitOfWork;
    private final Sources sources;
    private final LegalHolds holds;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public PlaceLegalHoldService(
            UnitOfWork unitOfWork, Sources sources, LegalHolds holds, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.holds = holds;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome place(Command command) {
        return unitOfWork.execute(() -> {
            if (sources.lock(command.source()).isEmpty()) {
                return new Outcome.UnknownSource();
            }
            var now = clock.instant();
            if (!holds.place(new LegalHold(command.source(), now, command.operator(), command.reason()))) {
                return new Outcome.AlreadyHeld();
            }
            auditTrail.record(new AuditEntry(
                    ids.next(), now, new OperatorActor(command.operator().value()), AuditAction.LEGAL_HOLD_PLACED,
                    command.source().toString(), Map.of("reason", command.reason().text())));
            return new Outcome.Placed();
        });
    }
}
