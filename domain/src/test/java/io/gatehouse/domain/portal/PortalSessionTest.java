package io.gatehouse.domain.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.portal.PortalSession.Redemption;
import io.gatehouse.domain.portal.PortalSessionState.EndReason;
import io.gatehouse.domain.portal.PortalSessionState.Ended;
import io.gatehouse.domain.portal.PortalSessionState.Launched;
import io.gatehouse.domain.portal.PortalSessionState.Open;

import static org.assertj.core.api.Assertions.assertThat;

class PortalSessionTest {

    private static final Instant START = Instant.parse("2026-03-02T10:15:30Z");
    private static final Instant LAUNCH_ENDS = START.plus(Duration.ofMinutes(5));
    private static final Instant OPENED = START.plusSeconds(30);
    private static final Instant SESSION_ENDS = OPENED.plus(Duration.ofMinutes(15));
    private static final TokenHash LAUNCH_TOKEN = new TokenHash("a".repeat(64));
    private static final TokenHash SESSION_TOKEN = new TokenHash("b".repeat(64));
    private static final TokenHash OTHER_TOKEN = new TokenHash("c".repeat(64));

    @Test
    void aLaunchCanBeRedeemedForFiveMinutes() {
        assertThat(launched().state()).isEqualTo(new Launched(LAUNCH_TOKEN, LAUNCH_ENDS));
        assertThat(launched().launchedAt()).isEqualTo(START);
    }

    @Test
    void redeemingOpensASessionOfFifteenMinutes() {
        assertThat(opened().state()).isEqualTo(new Open(LAUNCH_TOKEN, SESSION_TOKEN, OPENED, SESSION_ENDS));
    }

    @Test
    void aLaunchIsRedeemedInTheLastInstantOfItsTime() {
        assertThat(launched().redeem(SESSION_TOKEN, LAUNCH_ENDS.minusNanos(1)))
                .isInstanceOf(Redemption.Redeemed.class);
    }

    @Test
    void aLaunchExpiresTheInstantItsTimeIsOver() {
        assertThat(launched().redeem(SESSION_TOKEN, LAUNCH_ENDS)).isEqualTo(new Redemption.Expired());
    }

    @Test
    void theSessionLastsFifteenMinutesFromRedeemingHoweverLateThatIs() {
        var late = LAUNCH_ENDS.minusNanos(1);

        assertThat(launched().redeem(SESSION_TOKEN, late)).isEqualTo(new Redemption.Redeemed(new PortalSession(
                launched().id(), launched().installation(), launched().user(), START,
                new Open(LAUNCH_TOKEN, SESSION_TOKEN, late, late.plus(Duration.ofMinutes(15))))));
    }

    @Test
    void aLaunchIsRedeemedOnce() {
        assertThat(opened().redeem(OTHER_TOKEN, OPENED)).isEqualTo(new Redemption.AlreadyUsed());
    }

    @Test
    void aLaunchThatWasUsedStaysUsedAfterTheSessionRanOut() {
        assertThat(opened().redeem(OTHER_TOKEN, SESSION_ENDS.plusSeconds(1))).isEqualTo(new Redemption.AlreadyUsed());
    }

    @ParameterizedTest
    @EnumSource
    void anEndedLaunchIsNotRedeemedAndSaysWhy(EndReason reason) {
        var ended = launched().end(reason, OPENED).orElseThrow();

        assertThat(ended.redeem(SESSION_TOKEN, OPENED)).isEqualTo(new Redemption.Closed(reason));
    }

    @Test
    void endingALaunchKeepsItsToken() {
        assertThat(launched().end(EndReason.ENDED_BY_OPERATOR, OPENED).orElseThrow().state())
                .isEqualTo(new Ended(LAUNCH_TOKEN, Optional.empty(), OPENED, EndReason.ENDED_BY_OPERATOR));
    }

    @Test
    void endingASessionKeepsBothTokensSoThatItsBearerCanBeToldWhy() {
        var at = OPENED.plusSeconds(5);

        assertThat(opened().end(EndReason.INSTALLATION_REVOKED, at).orElseThrow().state())
                .isEqualTo(new Ended(
                        LAUNCH_TOKEN, Optional.of(SESSION_TOKEN), at, EndReason.INSTALLATION_REVOKED));
    }

    @Test
    void aLaunchCanBeEndedUntilItHasExpired() {
        assertThat(launched().end(EndReason.ENDED_BY_OPERATOR, LAUNCH_ENDS.minusNanos(1))).isPresent();
        assertThat(launched().end(EndReason.ENDED_BY_OPERATOR, LAUNCH_ENDS)).isEmpty();
    }

    @Test
    void aSessionCanBeEndedUntilItHasRunOut() {
        assertThat(opened().end(EndReason.ENDED_BY_OPERATOR, SESSION_ENDS.minusNanos(1))).isPresent();
        assertThat(opened().end(EndReason.ENDED_BY_OPERATOR, SESSION_ENDS)).isEmpty();
    }

    @Test
    void whatHasEndedIsNotEndedAgain() {
        var ended = opened().end(EndReason.ENDED_BY_OPERATOR, OPENED).orElseThrow();

        assertThat(ended.end(EndReason.INSTALLATION_REVOKED, OPENED)).isEmpty();
    }

    private static PortalSession launched() {
        return PortalSession.launched(
                new PortalSessionId(new UUID(1, 1)), new InstallationId("instapp_1"), Optional.of("usr_1"),
                LAUNCH_TOKEN, START);
    }

    private static PortalSession opened() {
        return switch (launched().redeem(SESSION_TOKEN, OPENED)) {
            case Redemption.Redeemed redeemed -> redeemed.session();
            case Redemption.Expired _,Redemption.AlreadyUsed _,Redemption.Closed _ -> throw new AssertionError();
        };
    }
}
