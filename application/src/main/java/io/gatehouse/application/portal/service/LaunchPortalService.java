package io.gatehouse.application.portal.service;

import java.time.InstantSource;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionId;

/**
 * Launches the portal of an installation. The installation is locked meanwhile, so that a session cannot slip in behind
 * an uninstall that has just ended all of them.
 */
public final class LaunchPortalService implements LaunchPortalUseCase {

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final PortalSessions sessions;
    private final PortalTokens tokens;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where tokens come from. */
    public LaunchPortalService(
            UnitOfWork unitOfWork, Installations installations, PortalSessions sessions, PortalTokens tokens, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome launch(Command command) {
        return unitOfWork.execute(() -> installations.lock(command.installation())
                .map(installation -> launch(installation, command))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome launch(Installation installation, Command command) {
        if (!matches(installation, command)) {
            return new Outcome.Mismatch();
        }
        if (!installation.isActive()) {
            return new Outcome.NotActive();
        }
        var token = tokens.next();
        sessions.save(PortalSession.launched(
                new PortalSessionId(ids.next()), installation.id(), command.user(), tokens.hash(token),
                clock.instant()));
        return new Outcome.Launched(token);
    }

    private static boolean matches(Installation installation, Command command) {
        var otherOrganization = command.organization()
                .filter(named -> installation.organization().filter(known -> !known.equals(named)).isPresent());
        return installation.belongsTo(command.app(), command.instance()) && otherOrganization.isEmpty();
    }
}
