package io.gatehouse.testkit.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.portal.port.out.PortalSessionReadModel;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.portal.view.PortalSessionStatus;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.domain.portal.TokenHash;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link PortalSessions}, {@link PortalAccess} and {@link PortalSessionReadModel} promise together. */
public abstract class PortalSessionsContract {

    private static final Instant START = MutableInstantSource.START;
    private static final InstallationId INSTALLATION = new InstallationId("instapp_1");
    private static final TokenHash LAUNCH = new TokenHash("1a".repeat(32));
    private static final TokenHash SESSION = new TokenHash("2b".repeat(32));

    /** The sessions under test, of which there are none yet. */
    protected abstract PortalSessions sessions();

    /** The way into them. */
    protected abstract PortalAccess access();

    /** The list of them. */
    protected abstract PortalSessionReadModel readModel();

    /** The unit of work that they take part in. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void findsNoSessionOfAnUnknownToken() {
        assertThat(byLaunchToken(LAUNCH)).isEmpty();
        assertThat(bySessionToken(SESSION)).isEmpty();
    }

    @Test
    void keepsALaunch() {
        save(launched(1));

        assertThat(byLaunchToken(LAUNCH)).contains(launched(1));
    }

    @Test
    void keepsAnOpenSession() {
        save(launched(1));
        save(opened(launched(1)));

        assertThat(byLaunchToken(LAUNCH)).contains(opened(launched(1)));
        assertThat(bySessionToken(SESSION)).contains(opened(launched(1)));
    }

    @Test
    void findsAnEndedSessionByBothItsTokens() {
        save(launched(1));
        save(opened(launched(1)));
        var ended = opened(launched(1)).end(PortalSessionState.EndReason.ENDED_BY_OPERATOR, START.plusSeconds(5))
                .orElseThrow();
        save(ended);

        assertThat(byLaunchToken(LAUNCH)).contains(ended);
        assertThat(bySessionToken(SESSION)).contains(ended);
    }

    @Test
    void listsTheUnendedOfAnInstallation() {
        save(launched(1));
        save(opened(launched(1)));
        var other = launched(2, new InstallationId("instapp_2"), new TokenHash("3c".repeat(32)));
        save(other);
        var gone = launched(3, INSTALLATION, new TokenHash("4d".repeat(32)));
        save(gone);
        save(gone.end(PortalSessionState.EndReason.ENDED_BY_OPERATOR, START).orElseThrow());

        assertThat(unitOfWork().execute(() -> sessions().lockUnended(INSTALLATION)))
                .containsExactly(opened(launched(1)));
    }

    @Test
    void closesAllSessionsOfAnInstallation() {
        save(launched(1));
        save(opened(launched(1)));
        save(launched(2, INSTALLATION, new TokenHash("3c".repeat(32))));
        close(START.plusSeconds(9));

        assertThat(unitOfWork().execute(() -> sessions().lockUnended(INSTALLATION))).isEmpty();
        assertThat(bySessionToken(SESSION).map(PortalSession::state)).contains(new PortalSessionState.Ended(
                LAUNCH, Optional.of(SESSION), START.plusSeconds(9), PortalSessionState.EndReason.INSTALLATION_REVOKED));
    }

    @Test
    void leavesSessionsOfOtherInstallationsOpen() {
        var other = launched(2, new InstallationId("instapp_2"), new TokenHash("3c".repeat(32)));
        save(other);
        close(START.plusSeconds(9));

        assertThat(byLaunchToken(new TokenHash("3c".repeat(32)))).contains(other);
    }

    @Test
    void keepsNothingOfAUnitThatFailed() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
            sessions().save(launched(1));
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(byLaunchToken(LAUNCH)).isEmpty();
    }

    @Test
    void letsALaunchTokenBeRedeemedOnce() {
        save(launched(1));

        var redeemed = Race.of(8, () -> unitOfWork().execute(() -> {
            var session = sessions().lockByLaunchToken(LAUNCH).orElseThrow();
            return switch (session.redeem(SESSION, START.plusSeconds(1))) {
                case PortalSession.Redemption.Redeemed(PortalSession open) -> {
                    sessions().save(open);
                    yield true;
                }
                case PortalSession.Redemption.Expired _,PortalSession.Redemption.AlreadyUsed _,PortalSession.Redemption.Closed _ ->
                    false;
            };
        }));

        assertThat(redeemed).containsOnlyOnce(true);
    }

    @Test
    void showsTheNewestFirstAndNoMoreThanWanted() {
        save(launched(1));
        save(launched(2, INSTALLATION, new TokenHash("3c".repeat(32))));
        save(launched(3, INSTALLATION, new TokenHash("4d".repeat(32))));

        assertThat(newest(2, START)).extracting(PortalSessionSummary::id).containsExactly(id(3), id(2));
    }

    @Test
    void showsHowEachStands() {
        save(launched(1));
        assertThat(newest(1, START)).containsExactly(summary(
                PortalSessionStatus.LAUNCHED, Optional.empty(), START.plus(PortalSession.LAUNCH_LIFETIME)));
        assertThat(newest(1, START.plus(PortalSession.LAUNCH_LIFETIME))).extracting(PortalSessionSummary::status)
                .containsExactly(PortalSessionStatus.EXPIRED);

        save(opened(launched(1)));
        var expires = START.plusSeconds(1).plus(PortalSession.SESSION_LIFETIME);
        assertThat(newest(1, START.plusSeconds(2))).containsExactly(
                summary(PortalSessionStatus.OPEN, Optional.of(START.plusSeconds(1)), expires));
        assertThat(newest(1, expires)).extracting(PortalSessionSummary::status)
                .containsExactly(PortalSessionStatus.EXPIRED);

        close(START.plusSeconds(9));
        assertThat(newest(1, START.plusSeconds(10))).containsExactly(
                summary(PortalSessionStatus.ENDED, Optional.of(START.plusSeconds(1)), START.plusSeconds(9)));
    }

    private Optional<PortalSession> byLaunchToken(TokenHash token) {
        return unitOfWork().execute(() -> sessions().lockByLaunchToken(token));
    }

    private Optional<PortalSession> bySessionToken(TokenHash token) {
        return unitOfWork().read(() -> sessions().findBySessionToken(token));
    }

    private List<PortalSessionSummary> newest(int limit, Instant now) {
        return unitOfWork().read(() -> readModel().newest(INSTALLATION, limit, now));
    }

    private void save(PortalSession session) {
        unitOfWork().execute(() -> {
            sessions().save(session);
            return session;
        });
    }

    private void close(Instant now) {
        unitOfWork().execute(() -> {
            access().close(INSTALLATION, now);
            return now;
        });
    }

    private static PortalSessionId id(int number) {
        return new PortalSessionId(SequentialIds.number(number));
    }

    private static PortalSession launched(int number) {
        return launched(number, INSTALLATION, LAUNCH);
    }

    private static PortalSession launched(int number, InstallationId installation, TokenHash token) {
        return PortalSession.launched(id(number), installation, Optional.of("user_1"), token, START);
    }

    private static PortalSession opened(PortalSession launched) {
        return switch (launched.redeem(SESSION, START.plusSeconds(1))) {
            case PortalSession.Redemption.Redeemed(PortalSession open) -> open;
            case PortalSession.Redemption.Expired _,PortalSession.Redemption.AlreadyUsed _,PortalSession.Redemption.Closed _ ->
                throw new AssertionError("a fresh launch can be redeemed");
        };
    }

    private static PortalSessionSummary summary(PortalSessionStatus status, Optional<Instant> opened, Instant ends) {
        return new PortalSessionSummary(id(1), Optional.of("user_1"), status, START, opened, ends);
    }
}
