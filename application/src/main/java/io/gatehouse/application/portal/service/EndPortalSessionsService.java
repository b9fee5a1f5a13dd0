package io.gatehouse.application.portal.service;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.portal.PortalSessionState.EndReason;

/** Ends portal sessions on an operator's word. */
public final class EndPortalSessionsService implements EndPortalSessionsUseCase {

    private final UnitOfWork unitOfWork;
    private final PortalSessions sessions;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public EndPortalSessionsService(
            UnitOfWork unitOfWork, PortalSessions sessions, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sessions = sessions;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome end(Command command) {
        return unitOfWork.execute(() -> {
            var now = clock.instant();
            var ended = sessions.lockUnended(command.installation()).stream()
                    .map(session -> session.end(EndReason.ENDED_BY_OPERATOR, now))
                    .flatMap(Optional::stream)
                    .toList();
            ended.forEach(sessions::save);
            auditTrail.record(new AuditEntry(
                    ids.next(), now, new OperatorActor(command.operator().value()), AuditAction.PORTAL_SESSIONS_ENDED,
                    command.installation().value(),
                    Map.of("reason", command.why().text(), "ended", Integer.toString(ended.size()))));
            return new Outcome(ended.size());
        });
    }
}
