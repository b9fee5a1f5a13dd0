package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.in.VerifyCaseTrailUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.kyc.KycCase;

/** Checks histories. The case is locked meanwhile, as an entry between two reads would look like a break. */
public final class VerifyCaseTrailService implements VerifyCaseTrailUseCase {

    private final UnitOfWork unitOfWork;
    private final Cases cases;
    private final CaseTrail trail;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public VerifyCaseTrailService(
            UnitOfWork unitOfWork, Cases cases, CaseTrail trail, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.cases = cases;
        this.trail = trail;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome verify(Command command) {
        return unitOfWork.execute(() -> cases.lock(command.caseId())
                .map(kycCase -> verify(command, kycCase))
                .orElseGet(Outcome.NotFound::new));
    }

    private Outcome verify(Command command, KycCase kycCase) {
        var chain = trail.verify(kycCase.id());
        auditTrail.record(new AuditEntry(
                ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                AuditAction.CASE_TRAIL_VERIFIED, kycCase.id().toString(), details(chain)));
        return new Outcome.Verified(chain);
    }

    private static Map<String, String> details(ChainState chain) {
        return switch (chain) {
            case ChainState.Intact(var count, var head) ->
                Map.of("chain", "INTACT", "entries", Long.toString(count), "head", head);
            case ChainState.Broken(var number, var fault) ->
                Map.of("chain", "BROKEN", "entry", Long.toString(number), "fault", fault.name());
        };
    }
}
