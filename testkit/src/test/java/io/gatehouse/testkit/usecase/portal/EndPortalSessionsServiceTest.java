package io.gatehouse.testkit.usecase.portal;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.portal.port.in.BrowsePortalSessionsUseCase.Query;
import io.gatehouse.application.portal.service.BrowsePortalSessionsService;
import io.gatehouse.application.portal.view.PortalSessionStatus;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.usecase.portal.PortalSetting.ID;
import static org.assertj.core.api.Assertions.assertThat;

class EndPortalSessionsServiceTest {

    private final PortalSetting setting = new PortalSetting();
    private final BrowsePortalSessionsService browse = new BrowsePortalSessionsService(
            setting.unitOfWork, setting.sessions, setting.clock);

    @BeforeEach
    void install() {
        setting.save(anInstallation().installed());
    }

    @Test
    void endsLaunchesAndOpenSessions() {
        assertThat(setting.entered()).isNotNull();
        assertThat(setting.launched()).isNotNull();

        assertThat(setting.ended()).isEqualTo(2);

        assertThat(browse.browse(new Query(ID))).extracting(PortalSessionSummary::status)
                .containsOnly(PortalSessionStatus.ENDED);
    }

    @Test
    void countsNeitherWhatHasEndedNorWhatHasRunOut() {
        assertThat(setting.entered()).isNotNull();
        assertThat(setting.ended()).isEqualTo(1);
        assertThat(setting.launched()).isNotNull();
        setting.clock.advance(Duration.ofMinutes(5));

        assertThat(setting.ended()).isZero();
    }

    @Test
    void isAuditedWithReasonAndNumber() {
        assertThat(setting.entered()).isNotNull();

        assertThat(setting.ended()).isEqualTo(1);

        assertThat(setting.auditTrail.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.PORTAL_SESSIONS_ENDED);
            assertThat(entry.actor()).isEqualTo(new Actor.OperatorActor("ada"));
            assertThat(entry.subject()).isEqualTo("instapp_1");
            assertThat(entry.details()).isEqualTo(Map.of("reason", "lost laptop", "ended", "1"));
        });
    }

    @Test
    void isAuditedEvenIfThereAreNone() {
        assertThat(setting.ended()).isZero();

        assertThat(setting.auditTrail.entries()).hasSize(1);
    }

    @Test
    void theListShowsTheNewestTwenty() {
        IntStream.range(0, 21).forEach(_ -> {
            assertThat(setting.launched()).isNotNull();
            setting.clock.advance(Duration.ofSeconds(1));
        });

        var rows = browse.browse(new Query(ID));

        assertThat(rows).hasSize(20);
        assertThat(rows.getFirst().launchedAt()).isEqualTo(PortalSetting.START.plusSeconds(20));
    }
}
