package io.gatehouse.testkit.usecase.portal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.portal.PortalToken;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.installation.InstallationBuilder.grant;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.ID;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.LEDGER;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.START;
import static org.assertj.core.api.Assertions.assertThat;

class VisitPortalServiceTest {

    private static final Duration SESSION_LIFETIME = Duration.ofMinutes(15);

    private final PortalSetting setting = new PortalSetting();

    @BeforeEach
    void install() {
        setting.save(anInstallation().installed());
    }

    @Test
    void opensThePortalOfTheInstallation() {
        var token = setting.entered();

        assertThat(setting.visit(token)).isEqualTo(new Outcome.Opened(
                setting.session(token), ID, LEDGER, grant("any").permissions(), START, START.plus(SESSION_LIFETIME)));
    }

    @Test
    void opensItAsOftenAsAskedWithoutProlongingTheSession() {
        var token = setting.entered();
        setting.clock.advance(Duration.ofMinutes(10));
        assertThat(setting.visit(token)).isInstanceOf(Outcome.Opened.class);
        setting.clock.advance(Duration.ofMinutes(5));

        assertThat(setting.visit(token)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void opensItInTheLastInstantOfFifteenMinutes() {
        var token = setting.entered();
        setting.clock.advance(SESSION_LIFETIME.minusNanos(1));

        assertThat(setting.visit(token)).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void isGoneFromFifteenMinutesOn() {
        var token = setting.entered();
        setting.clock.advance(SESSION_LIFETIME);

        assertThat(setting.visit(token)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void doesNotKnowATokenThatNobodyHandedOut() {
        assertThat(setting.visit(new PortalToken("guessed"))).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void aLaunchTokenOpensNothing() {
        var launchToken = setting.launched();

        assertThat(setting.visit(launchToken)).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void anUninstallInTheMiddleOfASessionRevokesIt() {
        var token = setting.entered();
        setting.clock.advance(Duration.ofMinutes(1));
        setting.uninstall();

        assertThat(setting.visit(token)).isEqualTo(new Outcome.Revoked());
    }

    @Test
    void anEndedInstallationIsNotShownEvenIfThePortalWasNotClosed() {
        var token = setting.entered();
        setting.save(setting.installations.all().getFirst()
                .revoke(new RevocationReason.Uninstalled(START), START).orElseThrow());

        assertThat(setting.visit(token)).isEqualTo(new Outcome.Revoked());
    }

    @Test
    void aSessionFromBeforeTheUninstallStaysClosedAfterTheReinstall() {
        var token = setting.entered();
        setting.uninstall();
        setting.save(setting.installations.all().getFirst().install(Optional.empty(), grant("new"), START));

        assertThat(setting.visit(token)).isEqualTo(new Outcome.Revoked());
    }

    @Test
    void whatAnOperatorEndedIsGone() {
        var token = setting.entered();
        assertThat(setting.ended()).isEqualTo(1);

        assertThat(setting.visit(token)).isEqualTo(new Outcome.Gone());
    }

    @Test
    void showsThePermissionsOfTheNewestGrant() {
        var token = setting.entered();
        var reissued = new Grant(
                grant("new").keyPrefix(), Permissions.of(List.of()),
                grant("new").fingerprint());
        setting.save(setting.installations.all().getFirst().install(Optional.empty(), reissued, START));

        assertThat(setting.visit(token)).isInstanceOfSatisfying(Outcome.Opened.class,
                opened -> assertThat(opened.permissions().scopes()).isEmpty());
    }
}
