package io.gatehouse.application.portal.port.in;

import java.time.Instant;

import io.gatehouse.domain.portal.PortalToken;

/** A browser redeems the launch token. */
public interface EnterPortalUseCase {

    /** Trades the launch token for a session token; works once. */
    Outcome enter(Command command);

    /** What the browser brought. */
    record Command(PortalToken launchToken) {}

    /** What became of it. */
    sealed interface Outcome {

        /** The session is open until {@code expiresAt} to whoever brings this token. */
        record Entered(PortalToken sessionToken, Instant expiresAt) implements Outcome {}

        /** No launch has this token. */
        record Unknown() implements Outcome {}

        /** The token was used before, was not used in time, or the session was ended. */
        record Gone() implements Outcome {}

        /** The installation has ended. */
        record Revoked() implements Outcome {}
    }
}
