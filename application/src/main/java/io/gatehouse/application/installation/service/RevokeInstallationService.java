package io.gatehouse.application.installation.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.Installation.Transition;
import io.gatehouse.domain.installation.RevocationReason.RevokedByOperator;

/** Revokes installations on an operator's word. */
public final class RevokeInstallationService implements RevokeInstallationUseCase {

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final ApiKeyVault vault;
    private final PortalAccess portalAccess;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, the vault, the way into the portal, and where it is noted. */
    public RevokeInstallationService(
            UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, PortalAccess portalAccess,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.vault = vault;
        this.portalAccess = portalAccess;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome revoke(Command command) {
        return unitOfWork.execute(() -> {
            var known = installations.lock(command.installation());
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            var now = clock.instant();
            return known.get().revoke(new RevokedByOperator(command.operator().value(), command.why()), now)
                    .map(transition -> store(transition, command, now))
                    .orElseGet(Outcome.NotActive::new);
        });
    }

    private Outcome store(Transition transition, Command command, Instant now) {
        installations.save(transition);
        vault.destroy(command.installation());
        portalAccess.close(command.installation(), now);
        auditTrail.record(new AuditEntry(
                ids.next(), now, new OperatorActor(command.operator().value()), AuditAction.INSTALLATION_REVOKED,
                command.installation().value(), Map.of("reason", command.why().text())));
        return new Outcome.Revoked();
    }
}
