package io.gatehouse.testkit.usecase.installation;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.service.BrowseCallbacksService;
import io.gatehouse.application.installation.service.BrowseInstallationsService;
import io.gatehouse.application.installation.service.ViewInstallationService;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.testkit.installation.InMemoryInstallationReadModel;

import static io.gatehouse.testkit.usecase.installation.InstallationSetting.ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.LEDGER;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.OTHER_ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.install;
import static org.assertj.core.api.Assertions.assertThat;

class BrowseInstallationsServiceTest {

    private final InstallationSetting setting = new InstallationSetting();
    private final InMemoryInstallationReadModel readModel = new InMemoryInstallationReadModel(
            setting.installations, setting.callbacks);

    @Test
    void listsThoseOfTheTabAndCountsBoth() {
        supersede();

        var outcome = new BrowseInstallationsService(setting.unitOfWork, readModel)
                .browse(new BrowseInstallationsUseCase.Query(
                        InstallationStatus.ACTIVE, Optional.of("  "), PageRequest.first()));

        assertThat(outcome.page().rows()).extracting(InstallationSummary::id).containsExactly(OTHER_ID);
        assertThat(outcome.counts())
                .isEqualTo(new InstallationCounts(new BoundedCount(1, true), new BoundedCount(1, true)));
    }

    @Test
    void showsAnInstallationWithItsHistoryNewestFirst() {
        supersede();

        var detail = new ViewInstallationService(setting.unitOfWork, readModel)
                .view(new ViewInstallationUseCase.Query(ID)).orElseThrow();

        assertThat(detail.summary().endedBecause()).contains("superseded");
        assertThat(detail.history()).hasExactlyElementsOfTypes(
                InstallationEvent.Revoked.class, InstallationEvent.Installed.class);
    }

    @Test
    void showsNothingOfAnUnknownInstallation() {
        assertThat(new ViewInstallationService(setting.unitOfWork, readModel)
                .view(new ViewInstallationUseCase.Query(new InstallationId("instapp_9")))).isEmpty();
    }

    @Test
    void listsTheCallbacksOfOneInstallation() {
        supersede();

        var page = new BrowseCallbacksService(setting.unitOfWork, readModel)
                .browse(new BrowseCallbacksUseCase.Query(Optional.of(ID), PageRequest.first()));

        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.installation()).isEqualTo(ID);
            assertThat(row.outcome()).isEqualTo(CallbackOutcome.APPLIED);
        });
    }

    private void supersede() {
        setting.installed("key-number-1");
        setting.installed(install(OTHER_ID, LEDGER, "key-number-2"));
    }
}
