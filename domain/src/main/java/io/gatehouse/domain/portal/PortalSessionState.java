package io.gatehouse.domain.portal;

import java.time.Instant;
import java.util.Optional;

/** Where a portal session stands. */
public sealed interface PortalSessionState {

    /** The portal URL was handed to Blnk Cloud; the launch token works once until {@code expiresAt}. */
    record Launched(TokenHash launchToken, Instant expiresAt) implements PortalSessionState {}

    /** A browser redeemed the launch token; its session token works until {@code expiresAt}. */
    record Open(TokenHash launchToken, TokenHash sessionToken, Instant openedAt, Instant expiresAt)
            implements
                PortalSessionState {}

    /**
     * Closed before its time; no token works any more. The session token is kept if there was one, so that whoever
     * brings it can be told why.
     */
    record Ended(TokenHash launchToken, Optional<TokenHash> sessionToken, Instant at, EndReason reason)
            implements
                PortalSessionState {}

    /** Why a session was closed before its time. */
    enum EndReason {
        /** The installation was uninstalled, superseded or revoked. */
        INSTALLATION_REVOKED,
        /** An operator closed it. */
        ENDED_BY_OPERATOR
    }
}
