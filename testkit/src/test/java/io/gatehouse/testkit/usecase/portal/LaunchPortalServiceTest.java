package io.gatehouse.testkit.usecase.portal;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.portal.port.in.LaunchPortalUseCase.Command;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase.Outcome;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.ID;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.KYC;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.LEDGER;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.START;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.launchRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LaunchPortalServiceTest {

    private final PortalSetting setting = new PortalSetting();

    @Test
    void handsOutATokenAndKeepsItsHashAlone() {
        setting.save(anInstallation().installed());

        assertThat(launch(new Command(ID, KYC, LEDGER, Optional.empty(), Optional.of("usr_1"))))
                .isEqualTo(new Outcome.Launched(new PortalToken("token-1")));

        assertThat(setting.sessions.all()).containsExactly(PortalSession.launched(
                new PortalSessionId(SequentialIds.number(1)), ID, Optional.of("usr_1"),
                setting.tokens.hash(new PortalToken("token-1")), START));
    }

    @Test
    void refusesAnUnknownInstallation() {
        assertThat(launch(launchRequest())).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void refusesARevokedInstallation() {
        setting.save(anInstallation().installed());
        setting.uninstall();

        assertThat(launch(launchRequest())).isEqualTo(new Outcome.NotActive());
    }

    @Test
    void refusesATombstone() {
        setting.save(anInstallation().buried());

        assertThat(launch(launchRequest())).isEqualTo(new Outcome.NotActive());
    }

    @Test
    void refusesAnotherApp() {
        setting.save(anInstallation().installed());

        assertThat(launch(new Command(ID, new AppId("app_other"), LEDGER, Optional.empty(), Optional.empty())))
                .isEqualTo(new Outcome.Mismatch());
    }

    @Test
    void refusesAnotherInstance() {
        setting.save(anInstallation().installed());

        assertThat(launch(new Command(ID, KYC, new InstanceId("inst_2"), Optional.empty(), Optional.empty())))
                .isEqualTo(new Outcome.Mismatch());
    }

    @Test
    void refusesAnotherOrganization() {
        setting.save(anInstallation().ofOrganization("org_acme").installed());

        assertThat(launchFor("org_globex")).isEqualTo(new Outcome.Mismatch());
    }

    @Test
    void aMismatchOfAnEndedInstallationDoesNotTellThatItEnded() {
        setting.save(anInstallation().buried());

        assertThat(launch(new Command(ID, KYC, new InstanceId("inst_2"), Optional.empty(), Optional.empty())))
                .isEqualTo(new Outcome.Mismatch());
    }

    @Test
    void takesTheOrganizationOfTheInstallation() {
        setting.save(anInstallation().ofOrganization("org_acme").installed());

        assertThat(launchFor("org_acme")).isInstanceOf(Outcome.Launched.class);
    }

    @Test
    void takesAnyOrganizationWhereTheInstallationNamedNone() {
        setting.save(anInstallation().installed());

        assertThat(launchFor("org_acme")).isInstanceOf(Outcome.Launched.class);
    }

    @Test
    void writesNothingWhileTheStoreIsAway() {
        setting.save(anInstallation().installed());
        setting.unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> launch(launchRequest()));

        assertThat(setting.sessions.all()).isEmpty();
    }

    private Outcome launchFor(String organization) {
        return launch(new Command(
                ID, KYC, LEDGER, Optional.of(new OrganizationId(organization)), Optional.empty()));
    }

    private Outcome launch(Command command) {
        return setting.launch.launch(command);
    }
}
