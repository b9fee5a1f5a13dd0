package io.gatehouse.domain.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.portal.PortalSessionState.EndReason;
import io.gatehouse.domain.portal.PortalSessionState.Ended;
import io.gatehouse.domain.portal.PortalSessionState.Launched;
import io.gatehouse.domain.portal.PortalSessionState.Open;

/**
 * One launch of the portal from Blnk Cloud and the browser session that follows from it. Immutable.
 *
 * <p>Blnk Cloud asks for a fresh URL and a session of 5 to 15 minutes for each launch.
 *
 * @param user the Cloud user, as older launch requests name one; today's name nobody
 */
public record PortalSession(
        PortalSessionId id,
        InstallationId installation,
        Optional<String> user,
        Instant launchedAt,
        PortalSessionState state) {

    /** How long the URL in the launch answer works. */
    public static final Duration LAUNCH_LIFETIME = Duration.ofMinutes(5);

    /** How long a session works once entered; it is not prolonged by use. */
    public static final Duration SESSION_LIFETIME = Duration.ofMinutes(15);

    /** What became of an attempt to redeem a launch token. */
    public sealed interface Redemption {

        /** The session is open now. */
        record Redeemed(PortalSession session) implements Redemption {}

        /** The launch token was not used in time. */
        record Expired() implements Redemption {}

        /** The launch token was used before; perhaps by somebody else, so it opens nothing. */
        record AlreadyUsed() implements Redemption {}

        /** The session was closed before its time. */
        record Closed(EndReason reason) implements Redemption {}
    }

    /** A launch at {@code now}, to be redeemed with the token behind {@code launchToken}. */
    public static PortalSession launched(
            PortalSessionId id, InstallationId installation, Optional<String> user, TokenHash launchToken,
            Instant now) {
        return new PortalSession(id, installation, user, now, new Launched(launchToken, now.plus(LAUNCH_LIFETIME)));
    }

    /** Trades the launch token for a session that is opened by the token behind {@code sessionToken}. */
    public Redemption redeem(TokenHash sessionToken, Instant now) {
        return switch (state) {
            case Launched launched when now.isBefore(launched.expiresAt()) -> new Redemption.Redeemed(with(
                    new Open(launched.launchToken(), sessionToken, now, now.plus(SESSION_LIFETIME))));
            case Launched _ -> new Redemption.Expired();
            case Open _ -> new Redemption.AlreadyUsed();
            case Ended ended -> new Redemption.Closed(ended.reason());
        };
    }

    /** Closes the session; empty if it is closed or has run out. */
    public Optional<PortalSession> end(EndReason reason, Instant now) {
        return switch (state) {
            case Launched launched when now.isBefore(launched.expiresAt()) ->
                Optional.of(with(new Ended(launched.launchToken(), Optional.empty(), now, reason)));
            case Open open when now.isBefore(open.expiresAt()) ->
                Optional.of(with(new Ended(
                        open.launchToken(), Optional.of(open.sessionToken()), now, reason)));
            case Launched _,Open _,Ended _ -> Optional.empty();
        };
    }

    private PortalSession with(PortalSessionState next) {
        return new PortalSession(id, installation, user, launchedAt, next);
    }
}
