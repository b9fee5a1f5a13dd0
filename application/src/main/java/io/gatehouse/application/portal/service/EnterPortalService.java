package io.gatehouse.application.portal.service;

import java.time.InstantSource;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSession.Redemption;

/** Redeems launch tokens. The session is locked meanwhile, so that a token works once. */
public final class EnterPortalService implements EnterPortalUseCase {

    private final UnitOfWork unitOfWork;
    private final Installations installations;
    private final PortalSessions sessions;
    private final PortalTokens tokens;
    private final InstantSource clock;

    /** With the store, and where tokens come from. */
    public EnterPortalService(
            UnitOfWork unitOfWork, Installations installations, PortalSessions sessions, PortalTokens tokens,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.installations = installations;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public Outcome enter(Command command) {
        return unitOfWork.execute(() -> sessions.lockByLaunchToken(tokens.hash(command.launchToken()))
                .map(this::redeem)
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome redeem(PortalSession session) {
        var sessionToken = tokens.next();
        var now = clock.instant();
        return switch (session.redeem(tokens.hash(sessionToken), now)) {
            case Redemption.Redeemed redeemed when isActive(session) -> {
                sessions.save(redeemed.session());
                yield new Outcome.Entered(sessionToken, now.plus(PortalSession.SESSION_LIFETIME));
            }
            case Redemption.Redeemed _ -> new Outcome.Revoked();
            case Redemption.Expired _,Redemption.AlreadyUsed _ -> new Outcome.Gone();
            case Redemption.Closed closed -> switch (closed.reason()) {
                case INSTALLATION_REVOKED -> new Outcome.Revoked();
                case ENDED_BY_OPERATOR -> new Outcome.Gone();
            };
        };
    }

    private boolean isActive(PortalSession session) {
        return installations.find(session.installation()).filter(Installation::isActive).isPresent();
    }
}
