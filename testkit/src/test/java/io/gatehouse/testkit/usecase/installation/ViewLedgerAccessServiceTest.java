package io.gatehouse.testkit.usecase.installation;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.in.ViewLedgerAccessUseCase.Query;
import io.gatehouse.application.installation.service.ViewLedgerAccessService;
import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.application.installation.view.LedgerAccess;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.testkit.installation.InMemoryCloudUse;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static io.gatehouse.testkit.usecase.installation.InstallationSetting.ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.LEDGER;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.OTHER_ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.install;
import static org.assertj.core.api.Assertions.assertThat;

class ViewLedgerAccessServiceTest {

    private final InstallationSetting setting = new InstallationSetting();
    private final InMemoryCloudUse use = new InMemoryCloudUse(setting.unitOfWork);

    @Test
    void showsEveryActionWithWhatWasGrantedAndWhatWasDone() {
        setting.installed(install(ID, LEDGER, "key-number-1", "data:read", "alerts:write"));
        setting.unitOfWork.execute(() -> {
            use.used(ID, CloudAction.RAISE_ALERT, MutableInstantSource.START);
            use.refused(ID, CloudAction.WRITE_RESULT, MutableInstantSource.START);
            return ID;
        });

        var shown = access().orElseThrow();

        assertThat(shown.keyRejectedAt()).isEmpty();
        assertThat(shown.actions()).extracting(LedgerAccess.Action::action).containsExactly(CloudAction.values());
        assertThat(shown.actions()).filteredOn(LedgerAccess.Action::granted).extracting(LedgerAccess.Action::action)
                .containsExactly(
                        CloudAction.READ_IDENTITIES, CloudAction.READ_TRANSACTIONS, CloudAction.RAISE_ALERT);
        assertThat(shown.actions()).contains(
                new LedgerAccess.Action(CloudAction.RAISE_ALERT, true, new ActionUse(
                        Optional.of(MutableInstantSource.START), Optional.empty())),
                new LedgerAccess.Action(CloudAction.WRITE_RESULT, false, new ActionUse(
                        Optional.empty(), Optional.of(MutableInstantSource.START))),
                new LedgerAccess.Action(CloudAction.READ_ALERTS, false, ActionUse.NEVER));
    }

    @Test
    void tellsThatTheKeyIsRejectedUntilAnotherOneComes() {
        setting.installed("key-number-1");
        reject();
        assertThat(access().orElseThrow().keyRejectedAt()).contains(MutableInstantSource.START);

        setting.installed("key-number-1");
        assertThat(access().orElseThrow().keyRejectedAt()).contains(MutableInstantSource.START);

        setting.installed("key-number-2");
        assertThat(access().orElseThrow().keyRejectedAt()).isEmpty();
    }

    @Test
    void hasNothingToRejectOnceTheInstallationEnded() {
        setting.installed("key-number-1");
        reject();

        setting.uninstalled();

        assertThat(access().orElseThrow().keyRejectedAt()).isEmpty();
        assertThat(access().orElseThrow().actions()).noneMatch(LedgerAccess.Action::granted);
    }

    @Test
    void knowsNothingOfAnUnknownInstallation() {
        assertThat(new ViewLedgerAccessService(setting.unitOfWork, setting.installations, setting.rejections, use)
                .view(new Query(OTHER_ID))).isEmpty();
    }

    private void reject() {
        setting.unitOfWork.execute(() -> setting.rejections.record(ID, MutableInstantSource.START));
    }

    private Optional<LedgerAccess> access() {
        return new ViewLedgerAccessService(setting.unitOfWork, setting.installations, setting.rejections, use)
                .view(new Query(ID));
    }
}
