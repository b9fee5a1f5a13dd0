package io.gatehouse.application.portal.service;

import java.time.InstantSource;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionState;

/** Checks portal sessions against their time, their end and the state of their installation. */
public final class VisitPortalService implements VisitPortalUseCase {

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final PortalSessions sessions;
    private final PortalTokens tokens;
    private final InstantSource clock;

    /** With the store, and what hashes tokens. */
    public VisitPortalService(
            UnitOfWork unitOfWork, Installations installations, PortalSessions sessions, PortalTokens tokens,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Outcome visit(Query query) {
        return unitOfWork.read(() -> sessions.findBySessionToken(tokens.hash(query.sessionToken()))
                .map(this::visit)
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome visit(PortalSession session) {
        return switch (session.state()) {
            case PortalSessionState.Open open when clock.instant().isBefore(open.expiresAt()) ->
                installations.find(session.installation())
                        .map(installation -> opened(session, open, installation))
                        .orElseGet(Outcome.Unknown::new);
            case PortalSessionState.Open _ -> new Outcome.Gone();
            case PortalSessionState.Launched _ -> new Outcome.Unknown();
            case PortalSessionState.Ended ended -> switch (ended.reason()) {
                case INSTALLATION_REVOKED -> new Outcome.Revoked();
                case ENDED_BY_OPERATOR -> new Outcome.Gone();
            };
        };
    }

    private static Outcome opened(
            PortalSession session, PortalSessionState.Open open, Installation installation) {
        return switch (installation.state()) {
            case InstallationState.Active active -> new Outcome.Opened(
                    session.id(), installation.id(), installation.instance(), active.grant().permissions(),
                    session.launchedAt(), open.expiresAt());
            case InstallationState.Revoked _,InstallationState.Tombstone _ -> new Outcome.Revoked();
        };
    }
}
