package io.gatehouse.testkit.usecase.portal;

import java.time.Duration;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.portal.port.in.EnterPortalUseCase.Outcome;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.domain.portal.PortalToken;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.START;
import static org.assertj.core.api.Assertions.assertThat;

class EnterPortalServiceTest {

    private static final Duration LAUNCH_LIFETIME = Duration.ofMinutes(5);
    private static final Duration SESSION_LIFETIME = Duration.ofMinutes(15);

    private final PortalSetting setting = new PortalSetting();

    @BeforeEach
    void install() {
        setting.save(anInstallation().installed());
    }

    @Test
    void tradesTheLaunchTokenForASessionOfFifteenMinutes() {
        var launchToken = setting.launched();
        setting.clock.advance(Duration.ofSeconds(20));

        assertThat(setting.enter(launchToken)).isEqualTo(new Outcome.Entered(
                new PortalToken("token-2"), START.plusSeconds(20).plus(SESSION_LIFETIME)));
    }

    @Test
    void refusesATokenThatWasUsed() {
        var launchToken = setting.launched();
        assertThat(setting.enter(launchToken)).isInstanceOf(Outcome.Entered.class);

        assertThat(setting.enter(launchToken)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void theSecondUseLeavesTheSessionToTheFirst() {
        var launchToken = setting.launched();
        assertThat(setting.enter(launchToken)).isInstanceOf(Outcome.Entered.class);
        var before = setting.sessions.all();

        assertThat(setting.enter(launchToken)).isEqualTo(new Outcome.Gone());

        assertThat(setting.sessions.all()).isEqualTo(before);
    }

    @Test
    void refusesATokenThatNobodyHandedOut() {
        assertThat(setting.enter(new PortalToken("guessed"))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void aSessionTokenIsNoLaunchToken() {
        var sessionToken = setting.entered();

        assertThat(setting.enter(sessionToken)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void takesTheTokenInTheLastInstantOfFiveMinutes() {
        var launchToken = setting.launched();
        setting.clock.advance(LAUNCH_LIFETIME.minusNanos(1));

        assertThat(setting.enter(launchToken)).isInstanceOf(Outcome.Entered.class);
    }

    @Test
    void refusesTheTokenFromFiveMinutesOn() {
        var launchToken = setting.launched();
        setting.clock.advance(LAUNCH_LIFETIME);

        assertThat(setting.enter(launchToken)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void refusesTheTokenAfterTheUninstall() {
        var launchToken = setting.launched();
        setting.uninstall();

        assertThat(setting.enter(launchToken)).isEqualTo(new Outcome.Revoked());
    }

    @Test
    void refusesTheTokenAfterTheUninstallEvenIfThePortalWasNotClosed() {
        var launchToken = setting.launched();
        setting.save(revokedBehindThePortalsBack());

        assertThat(setting.enter(launchToken)).isEqualTo(new Outcome.Revoked());

        assertThat(setting.sessions.all()).extracting(session -> session.state())
                .hasOnlyElementsOfType(PortalSessionState.Launched.class);
    }

    @Test
    void refusesTheTokenThatAnOperatorEnded() {
        var launchToken = setting.launched();
        assertThat(setting.ended()).isEqualTo(1);

        assertThat(setting.enter(launchToken)).isEqualTo(new Outcome.Gone());
    }

    private Installation.Transition revokedBehindThePortalsBack() {
        return setting.installations.all().getFirst()
                .revoke(new RevocationReason.Uninstalled(START), START).orElseThrow();
    }
}
