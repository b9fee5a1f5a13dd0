package io.gatehouse.testkit.usecase.installation;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase.Command;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase.Outcome;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackEvent;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.domain.portal.PortalSessionState.EndReason;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.usecase.installation.InstallationSetting.ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.KYC;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.LEDGER;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.OTHER_ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.UNINSTALLED_AT;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.install;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.uninstall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RemoveInstallationServiceTest {

    private static final String KEY = "key-number-1";
    private static final String OTHER_KEY = "key-number-2";

    private final InstallationSetting setting = new InstallationSetting();

    @Test
    void leavesATombstoneOfWhatWasNeverHeardOf() {
        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.APPLIED));

        assertThat(setting.state())
                .isEqualTo(new InstallationState.Tombstone(UNINSTALLED_AT, MutableInstantSource.START));
        assertThat(setting.stored(ID).organization()).contains(new OrganizationId("org_acme"));
    }

    @Test
    void recordsTheCallbackWithItsOutcome() {
        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.APPLIED));

        assertThat(setting.callbacks.all()).containsExactly(new CallbackEvent(
                SequentialIds.number(1), CallbackKind.UNINSTALL, CallbackOutcome.APPLIED, ID, KYC, LEDGER,
                Optional.of(new OrganizationId("org_acme")), Optional.of("uninstall:instapp_1"),
                MutableInstantSource.START));
    }

    @Test
    void revokesAnActiveOne() {
        setting.installed(KEY);
        setting.clock.advance(Duration.ofSeconds(9));

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.APPLIED));

        assertThat(setting.state()).isInstanceOfSatisfying(InstallationState.Revoked.class, revoked -> {
            assertThat(revoked.reason()).isEqualTo(new RevocationReason.Uninstalled(UNINSTALLED_AT));
            assertThat(revoked.since()).isEqualTo(setting.clock.instant());
        });
    }

    @Test
    void destroysTheKey() {
        setting.installed(KEY);

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.APPLIED));

        assertThat(setting.vault.size()).isZero();
    }

    @Test
    void closesThePortal() {
        setting.installed(KEY);
        setting.launched(ID);

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.APPLIED));

        assertThat(setting.sessions.all()).hasSize(1).allSatisfy(session -> assertThat(session.state())
                .isInstanceOfSatisfying(PortalSessionState.Ended.class,
                        ended -> assertThat(ended.reason()).isEqualTo(EndReason.INSTALLATION_REVOKED)));
    }

    @Test
    void touchesNoOtherInstallation() {
        setting.installed(KEY);
        setting.installed(install(OTHER_ID, new InstanceId("inst_2"), OTHER_KEY));
        setting.launched(OTHER_ID);

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.APPLIED));

        assertThat(setting.stored(OTHER_ID).isActive()).isTrue();
        assertThat(setting.key(OTHER_ID)).contains(OTHER_KEY);
        assertThat(setting.sessions.all()).extracting(session -> session.state())
                .hasOnlyElementsOfType(PortalSessionState.Launched.class);
    }

    @Test
    void anUninstallOfARevokedOneIsADuplicate() {
        setting.installed(KEY);
        setting.uninstalled();
        var before = setting.stored(ID);

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.DUPLICATE));

        assertThat(setting.stored(ID)).isEqualTo(before);
        assertThat(setting.installations.history(ID)).hasSize(2);
        assertThat(setting.recorded()).containsExactly(
                CallbackOutcome.APPLIED, CallbackOutcome.APPLIED, CallbackOutcome.DUPLICATE);
    }

    @Test
    void anUninstallOfATombstoneIsADuplicate() {
        setting.uninstalled();
        var before = setting.stored(ID);

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.DUPLICATE));

        assertThat(setting.stored(ID)).isEqualTo(before);
        assertThat(setting.recorded()).containsExactly(CallbackOutcome.APPLIED, CallbackOutcome.DUPLICATE);
    }

    @Test
    void aLateUninstallOfTheSupersededOneNeverTouchesTheNewer() {
        setting.installed(KEY);
        setting.installed(install(OTHER_ID, LEDGER, OTHER_KEY));
        setting.launched(OTHER_ID);

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.DUPLICATE));

        assertThat(setting.stored(OTHER_ID).isActive()).isTrue();
        assertThat(setting.key(OTHER_ID)).contains(OTHER_KEY);
        assertThat(setting.sessions.all()).extracting(session -> session.state())
                .hasOnlyElementsOfType(PortalSessionState.Launched.class);
    }

    @Test
    void theReasonOfTheSupersededOneStandsAfterItsLateUninstall() {
        setting.installed(KEY);
        setting.installed(install(OTHER_ID, LEDGER, OTHER_KEY));

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.DUPLICATE));

        assertThat(setting.state()).isInstanceOfSatisfying(InstallationState.Revoked.class,
                revoked -> assertThat(revoked.reason()).isEqualTo(new RevocationReason.Superseded(OTHER_ID)));
    }

    @Test
    void anUninstallAfterTheReinstallRevokesAgain() {
        setting.installed(KEY);
        setting.uninstalled();
        setting.installed(OTHER_KEY);

        assertThat(remove(uninstall())).isEqualTo(removed(CallbackOutcome.APPLIED));

        assertThat(setting.stored(ID).isActive()).isFalse();
        assertThat(setting.vault.size()).isZero();
    }

    @Test
    void refusesAForeignAppAndRecordsNothing() {
        var outcome = setting.remove(Optional.of(new AppId("app_ours"))).remove(uninstall());

        assertThat(outcome).isEqualTo(new Outcome.ForeignApp());
        assertThat(setting.installations.all()).isEmpty();
        assertThat(setting.callbacks.all()).isEmpty();
    }

    @Test
    void refusesAKnownInstallationInAnotherInstance() {
        setting.installed(KEY);
        var contradiction = new Command(
                ID, KYC, new InstanceId("inst_2"), Optional.empty(), UNINSTALLED_AT, Optional.empty());

        assertThat(remove(contradiction)).isEqualTo(new Outcome.Contradiction());

        assertThat(setting.stored(ID).isActive()).isTrue();
        assertThat(setting.key(ID)).contains(KEY);
        assertThat(setting.recorded()).hasSize(1);
    }

    @Test
    void refusesAKnownInstallationOfAnotherApp() {
        setting.installed(KEY);
        var contradiction = new Command(
                ID, new AppId("app_other"), LEDGER, Optional.empty(), UNINSTALLED_AT, Optional.empty());

        assertThat(remove(contradiction)).isEqualTo(new Outcome.Contradiction());

        assertThat(setting.stored(ID).isActive()).isTrue();
    }

    @Test
    void writesNothingWhileTheStoreIsAway() {
        setting.installed(KEY);
        setting.unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> remove(uninstall()));

        setting.unitOfWork.comeBack();
        assertThat(setting.stored(ID).isActive()).isTrue();
        assertThat(setting.key(ID)).contains(KEY);
        assertThat(setting.recorded()).hasSize(1);
    }

    private Outcome remove(Command command) {
        return setting.remove.remove(command);
    }

    private static Outcome removed(CallbackOutcome outcome) {
        return new Outcome.Removed(outcome);
    }
}
