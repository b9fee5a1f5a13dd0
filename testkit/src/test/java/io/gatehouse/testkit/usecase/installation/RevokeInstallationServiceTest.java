package io.gatehouse.testkit.usecase.installation;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase.Outcome;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static io.gatehouse.testkit.usecase.installation.InstallationSetting.ID;
import static io.gatehouse.testkit.usecase.installation.InstallationSetting.revocation;
import static org.assertj.core.api.Assertions.assertThat;

class RevokeInstallationServiceTest {

    private final InstallationSetting setting = new InstallationSetting();

    @Test
    void revokesAnActiveOneForTheReasonGiven() {
        setting.installed("key-number-1");

        assertThat(setting.revoke.revoke(revocation())).isEqualTo(new Outcome.Revoked());

        assertThat(setting.state()).isInstanceOfSatisfying(InstallationState.Revoked.class,
                revoked -> assertThat(revoked.reason())
                        .isEqualTo(new RevocationReason.RevokedByOperator("ada", new Reason("stolen key"))));
    }

    @Test
    void destroysTheKeyAndClosesThePortal() {
        setting.installed("key-number-1");
        setting.launched(ID);

        assertThat(setting.revoke.revoke(revocation())).isEqualTo(new Outcome.Revoked());

        assertThat(setting.vault.size()).isZero();
        assertThat(setting.sessions.all()).extracting(session -> session.state())
                .hasOnlyElementsOfType(PortalSessionState.Ended.class);
    }

    @Test
    void isAuditedWithTheReason() {
        setting.installed("key-number-1");

        assertThat(setting.revoke.revoke(revocation())).isEqualTo(new Outcome.Revoked());

        assertThat(setting.auditTrail.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.INSTALLATION_REVOKED);
            assertThat(entry.actor()).isEqualTo(new Actor.OperatorActor("ada"));
            assertThat(entry.subject()).isEqualTo("instapp_1");
            assertThat(entry.details()).isEqualTo(Map.of("reason", "stolen key"));
            assertThat(entry.at()).isEqualTo(MutableInstantSource.START);
        });
    }

    @Test
    void isNoCallback() {
        setting.installed("key-number-1");

        assertThat(setting.revoke.revoke(revocation())).isEqualTo(new Outcome.Revoked());

        assertThat(setting.recorded()).hasSize(1);
    }

    @Test
    void refusesWhatHasEndedAndAuditsNothing() {
        setting.uninstalled();

        assertThat(setting.revoke.revoke(revocation())).isEqualTo(new Outcome.NotActive());

        assertThat(setting.auditTrail.entries()).isEmpty();
    }

    @Test
    void refusesWhatIsUnknownAndAuditsNothing() {
        assertThat(setting.revoke.revoke(revocation())).isEqualTo(new Outcome.Unknown());

        assertThat(setting.auditTrail.entries()).isEmpty();
    }
}
