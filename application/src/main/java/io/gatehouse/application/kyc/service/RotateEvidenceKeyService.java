package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.in.RotateEvidenceKeyUseCase;
import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** Makes new keys for evidence packs. */
public final class RotateEvidenceKeyService implements RotateEvidenceKeyUseCase {

    private final UnitOfWork unitOfWork;
    private final EvidenceKeys keys;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the keys, and where it is noted. */
    public RotateEvidenceKeyService(
            UnitOfWork unitOfWork, EvidenceKeys keys, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.keys = keys;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public EvidenceKey rotate(Command command) {
        return unitOfWork.execute(() -> {
            var key = keys.rotate(clock.instant());
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.EVIDENCE_KEY_ROTATED, key.fingerprint(), Map.of("reason", command.why().text())));
            return key;
        });
    }
}
