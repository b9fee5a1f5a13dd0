package io.gatehouse.testkit.usecase.installation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase.Command;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase.Outcome;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackEvent;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.usecase.installation.InstallationSetting.ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.KYC;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.LEDGER;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.OTHER_ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.install;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.revocation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RegisterInstallationServiceTest {

    private static final String KEY = "key-number-1";
    private static final String OTHER_KEY = "key-number-2";
    private static final InstanceId OTHER_LEDGER = new InstanceId("inst_2");

    private final InstallationSetting setting = new InstallationSetting();

    @Test
    void activatesWhatWasNeverHeardOf() {
        assertThat(register(install(KEY))).isEqualTo(registered(CallbackOutcome.APPLIED));

        assertThat(setting.state()).isInstanceOf(InstallationState.Active.class);
        assertThat(setting.key(ID)).contains(KEY);
    }

    @Test
    void keepsWhatWasGrantedAndTheKeysPrefix() {
        register(install(ID, LEDGER, KEY, "data:read", "rockets:launch"));

        assertThat(setting.state()).isInstanceOfSatisfying(InstallationState.Active.class, active -> {
            assertThat(active.grant().permissions().scopes()).extracting(Permission::scope)
                    .containsExactly("data:read", "rockets:launch");
            assertThat(active.grant().keyPrefix().value()).isEqualTo("key-");
            assertThat(active.since()).isEqualTo(MutableInstantSource.START);
        });
    }

    @Test
    void recordsTheCallbackWithItsOutcome() {
        var organization = Optional.of(new OrganizationId("org_acme"));
        var plain = install(KEY);
        register(new Command(
                ID, KYC, LEDGER, organization, plain.apiKey(), plain.keyPrefix(), plain.permissions(),
                Optional.of("install:whatever Cloud says")));

        assertThat(setting.callbacks.all()).containsExactly(new CallbackEvent(
                SequentialIds.number(1), CallbackKind.INSTALL, CallbackOutcome.APPLIED, ID, KYC, LEDGER, organization,
                Optional.of("install:whatever Cloud says"), MutableInstantSource.START));
    }

    @Test
    void anInstallOfAnActiveOneWithTheSameContentIsADuplicateAndChangesNothing() {
        setting.installed(KEY);
        var before = setting.stored(ID);

        assertThat(register(install(KEY))).isEqualTo(registered(CallbackOutcome.DUPLICATE));

        assertThat(setting.stored(ID)).isEqualTo(before);
        assertThat(setting.installations.history(ID)).hasSize(1);
        assertThat(setting.key(ID)).contains(KEY);
        assertThat(setting.recorded()).containsExactly(CallbackOutcome.APPLIED, CallbackOutcome.DUPLICATE);
    }

    @Test
    void anInstallOfAnActiveOneWithAnotherKeyReplacesTheKey() {
        setting.installed(KEY);

        assertThat(register(install(OTHER_KEY))).isEqualTo(registered(CallbackOutcome.REISSUED));

        assertThat(setting.key(ID)).contains(OTHER_KEY);
        assertThat(setting.vault.size()).isEqualTo(1);
        assertThat(setting.installations.history(ID)).last().isInstanceOf(InstallationEvent.Reissued.class);
        assertThat(setting.recorded()).containsExactly(CallbackOutcome.APPLIED, CallbackOutcome.REISSUED);
    }

    @Test
    void anInstallOfAnActiveOneWithOtherPermissionsReplacesThem() {
        setting.installed(KEY);

        assertThat(register(install(ID, LEDGER, KEY, "data:read", "data:write")))
                .isEqualTo(registered(CallbackOutcome.REISSUED));

        assertThat(setting.state()).isInstanceOfSatisfying(InstallationState.Active.class,
                active -> assertThat(active.grant().permissions().allow(Permission.DATA_WRITE)).isTrue());
    }

    @Test
    void aLateInstallOfAnActiveOneWithContentThatWasReplacedIsADuplicateAndKeepsTheNewerKey() {
        setting.installed(KEY);
        setting.installed(OTHER_KEY);
        var before = setting.stored(ID);

        assertThat(register(install(KEY))).isEqualTo(registered(CallbackOutcome.DUPLICATE));

        assertThat(setting.stored(ID)).isEqualTo(before);
        assertThat(setting.key(ID)).contains(OTHER_KEY);
        assertThat(setting.installations.history(ID)).hasSize(2);
        assertThat(setting.recorded()).containsExactly(
                CallbackOutcome.APPLIED, CallbackOutcome.REISSUED, CallbackOutcome.DUPLICATE);
    }

    @Test
    void theOrderOfThePermissionsMakesNoOtherContent() {
        setting.installed(install(ID, LEDGER, KEY, "data:read", "data:write"));

        assertThat(register(install(ID, LEDGER, KEY, "data:write", "data:read", "data:write")))
                .isEqualTo(registered(CallbackOutcome.DUPLICATE));
    }

    @Test
    void aReissueLeavesThePortalOpen() {
        setting.installed(KEY);
        setting.launched(ID);

        register(install(OTHER_KEY));

        assertThat(setting.sessions.all()).extracting(session -> session.state())
                .hasOnlyElementsOfType(PortalSessionState.Launched.class);
    }

    @Test
    void anInstallOfARevokedOneWithProcessedContentIsADuplicateAndStaysRevoked() {
        setting.installed(KEY);
        setting.uninstalled();

        assertThat(register(install(KEY))).isEqualTo(registered(CallbackOutcome.DUPLICATE));

        assertThat(setting.state()).isInstanceOf(InstallationState.Revoked.class);
        assertThat(setting.vault.size()).isZero();
        assertThat(setting.recorded()).last().isEqualTo(CallbackOutcome.DUPLICATE);
    }

    @Test
    void anInstallOfARevokedOneWithNewContentActivatesItAgain() {
        setting.installed(KEY);
        setting.uninstalled();

        assertThat(register(install(OTHER_KEY))).isEqualTo(registered(CallbackOutcome.REINSTALLED));

        assertThat(setting.state()).isInstanceOf(InstallationState.Active.class);
        assertThat(setting.key(ID)).contains(OTHER_KEY);
        assertThat(setting.recorded()).last().isEqualTo(CallbackOutcome.REINSTALLED);
    }

    @Test
    void anInstallOfATombstoneActivatesIt() {
        setting.uninstalled();

        assertThat(register(install(KEY))).isEqualTo(registered(CallbackOutcome.REINSTALLED));

        assertThat(setting.key(ID)).contains(KEY);
        assertThat(setting.recorded()).containsExactly(CallbackOutcome.APPLIED, CallbackOutcome.REINSTALLED);
    }

    @Test
    void whatAnOperatorRevokedStaysRevokedWhenItsInstallIsRepeated() {
        setting.installed(KEY);
        assertThat(setting.revoke.revoke(revocation())).isNotNull();

        assertThat(register(install(KEY))).isEqualTo(registered(CallbackOutcome.DUPLICATE));

        assertThat(setting.state()).isInstanceOf(InstallationState.Revoked.class);
        assertThat(setting.vault.size()).isZero();
    }

    @Test
    void aSecondInstallationInTheSameInstanceSupersedesTheOlderOne() {
        setting.installed(KEY);
        setting.clock.advance(Duration.ofSeconds(9));

        assertThat(register(install(OTHER_ID, LEDGER, OTHER_KEY))).isEqualTo(registered(CallbackOutcome.APPLIED));

        assertThat(setting.state()).isInstanceOfSatisfying(InstallationState.Revoked.class, revoked -> {
            assertThat(revoked.reason()).isEqualTo(new RevocationReason.Superseded(OTHER_ID));
            assertThat(revoked.since()).isEqualTo(setting.clock.instant());
        });
        assertThat(setting.stored(OTHER_ID).isActive()).isTrue();
    }

    @Test
    void supersedingDestroysTheOlderKeyAndNoOther() {
        setting.installed(KEY);

        register(install(OTHER_ID, LEDGER, OTHER_KEY));

        assertThat(setting.key(ID)).isEmpty();
        assertThat(setting.key(OTHER_ID)).contains(OTHER_KEY);
    }

    @Test
    void supersedingClosesTheOlderPortal() {
        setting.installed(KEY);
        setting.launched(ID);

        register(install(OTHER_ID, LEDGER, OTHER_KEY));

        assertThat(setting.sessions.all()).extracting(session -> session.state())
                .hasOnlyElementsOfType(PortalSessionState.Ended.class);
    }

    @Test
    void aRepeatedInstallOfTheOlderOneDoesNotTouchTheNewer() {
        setting.installed(KEY);
        setting.installed(install(OTHER_ID, LEDGER, OTHER_KEY));

        assertThat(register(install(KEY))).isEqualTo(registered(CallbackOutcome.DUPLICATE));

        assertThat(setting.stored(OTHER_ID).isActive()).isTrue();
        assertThat(setting.key(OTHER_ID)).contains(OTHER_KEY);
    }

    @Test
    void newContentOfTheOlderOneSupersedesTheNewerInItsTurn() {
        setting.installed(KEY);
        setting.installed(install(OTHER_ID, LEDGER, OTHER_KEY));

        assertThat(register(install("key-number-3"))).isEqualTo(registered(CallbackOutcome.REINSTALLED));

        assertThat(setting.installations.all()).filteredOn(Installation::isActive).extracting(Installation::id)
                .containsExactly(ID);
    }

    @Test
    void installationsInTwoInstancesLiveSideBySide() {
        setting.installed(KEY);

        register(install(OTHER_ID, OTHER_LEDGER, OTHER_KEY));

        assertThat(setting.installations.all()).allMatch(Installation::isActive);
    }

    @Test
    void installationsOfTwoAppsInOneInstanceLiveSideBySide() {
        setting.installed(KEY);
        var plain = install(OTHER_ID, LEDGER, OTHER_KEY);

        register(new Command(
                OTHER_ID, new AppId("app_other"), LEDGER, Optional.empty(), plain.apiKey(), plain.keyPrefix(),
                plain.permissions(), Optional.empty()));

        assertThat(setting.installations.all()).hasSize(2).allMatch(Installation::isActive);
    }

    @Test
    void refusesAForeignAppAndRecordsNothing() {
        var outcome = setting.register(Optional.of(new AppId("app_ours"))).register(install(KEY));

        assertThat(outcome).isEqualTo(new Outcome.ForeignApp());
        assertNothingIsStored();
    }

    @Test
    void takesTheServedApp() {
        assertThat(setting.register(Optional.of(KYC)).register(install(KEY)))
                .isEqualTo(registered(CallbackOutcome.APPLIED));
    }

    @Test
    void refusesAKnownInstallationInAnotherInstance() {
        setting.installed(KEY);

        assertThat(register(install(ID, OTHER_LEDGER, OTHER_KEY))).isEqualTo(new Outcome.Contradiction());

        assertThat(setting.stored(ID).instance()).isEqualTo(LEDGER);
        assertThat(setting.key(ID)).contains(KEY);
        assertThat(setting.recorded()).hasSize(1);
    }

    @Test
    void aContradictionSupersedesNobody() {
        setting.installed(KEY);
        setting.installed(install(OTHER_ID, OTHER_LEDGER, OTHER_KEY));

        assertThat(register(install(ID, OTHER_LEDGER, "key-number-3"))).isEqualTo(new Outcome.Contradiction());

        assertThat(setting.installations.all()).allMatch(Installation::isActive);
    }

    @Test
    void keepsNoIdempotencyKeyWhereNoneWasSent() {
        var plain = install(KEY);

        register(new Command(
                ID, KYC, LEDGER, Optional.empty(), plain.apiKey(), plain.keyPrefix(), plain.permissions(),
                Optional.empty()));

        assertThat(setting.callbacks.all()).extracting(CallbackEvent::idempotencyKey)
                .containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void identicalInstallsAtTheSameInstantMakeOneEffect(int threads) throws Exception {
        var outcomes = together(threads, () -> register(install(KEY)));

        assertThat(outcomes).filteredOn(registered(CallbackOutcome.APPLIED)::equals).hasSize(1);
        assertThat(outcomes).filteredOn(registered(CallbackOutcome.DUPLICATE)::equals).hasSize(threads - 1);
        assertThat(setting.installations.history(ID)).hasSize(1);
        assertThat(setting.recorded()).hasSize(threads).containsOnlyOnce(CallbackOutcome.APPLIED);
    }

    @Test
    void writesNothingWhileTheStoreIsAway() {
        setting.unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> register(install(KEY)));

        assertNothingIsStored();
    }

    private void assertNothingIsStored() {
        assertThat(setting.installations.all()).isEmpty();
        assertThat(setting.callbacks.all()).isEmpty();
        assertThat(setting.vault.size()).isZero();
    }

    private Outcome register(Command command) {
        return setting.register.register(command);
    }

    private static Outcome registered(CallbackOutcome outcome) {
        return new Outcome.Registered(outcome);
    }

    private static <T> List<T> together(int threads, Callable<T> call) throws Exception {
        var ready = new CountDownLatch(threads);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, threads).<Future<T>>mapToObj(
                    _ -> executor.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return call.call();
                    })).toList();
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
