package io.gatehouse.domain.installation;

import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.gatehouse.domain.shared.Reason;

import static io.gatehouse.domain.installation.InstallationExamples.APP_ID;
import static io.gatehouse.domain.installation.InstallationExamples.ID;
import static io.gatehouse.domain.installation.InstallationExamples.INSTANCE_ID;
import static io.gatehouse.domain.installation.InstallationExamples.LATER;
import static io.gatehouse.domain.installation.InstallationExamples.START;
import static io.gatehouse.domain.installation.InstallationExamples.UNINSTALLED_AT;
import static io.gatehouse.domain.installation.InstallationExamples.active;
import static io.gatehouse.domain.installation.InstallationExamples.grant;
import static io.gatehouse.domain.installation.InstallationExamples.revoked;
import static io.gatehouse.domain.installation.InstallationExamples.tombstone;
import static org.assertj.core.api.Assertions.assertThat;

class InstallationTest {

    private static final Optional<OrganizationId> NOBODY = Optional.empty();
    private static final Optional<OrganizationId> ACME = Optional.of(new OrganizationId("org_acme"));
    private static final Optional<OrganizationId> GLOBEX = Optional.of(new OrganizationId("org_globex"));

    @Test
    void anInstallOfNothingActivates() {
        var transition = Installation.first(ID, APP_ID, INSTANCE_ID, ACME, grant(1), START);

        assertThat(transition.installation().state()).isEqualTo(new InstallationState.Active(grant(1), START));
        assertThat(transition.event()).isEqualTo(new InstallationEvent.Installed(grant(1), START));
        assertThat(transition.changes()).isTrue();
    }

    @Test
    void theFirstInstallRemembersItsContentAndIsNotStoredYet() {
        var installation = Installation.first(ID, APP_ID, INSTANCE_ID, ACME, grant(1), START).installation();

        assertThat(installation.processed()).containsExactly(grant(1).fingerprint());
        assertThat(installation.version()).isZero();
        assertThat(installation.organization()).isEqualTo(ACME);
    }

    @Test
    void anUninstallOfNothingLeavesATombstone() {
        var transition = Installation.buried(ID, APP_ID, INSTANCE_ID, ACME, UNINSTALLED_AT, LATER);

        assertThat(transition.installation().state())
                .isEqualTo(new InstallationState.Tombstone(UNINSTALLED_AT, LATER));
        assertThat(transition.event()).isEqualTo(new InstallationEvent.Buried(UNINSTALLED_AT, LATER));
        assertThat(transition.changes()).isTrue();
        assertThat(transition.installation().isActive()).isFalse();
    }

    @Test
    void anInstallOfAnActiveOneWithTheSameContentChangesNothing() {
        var transition = active().install(ACME, grant(1), LATER);

        assertThat(transition.installation()).isEqualTo(active());
        assertThat(transition.event()).isEqualTo(new InstallationEvent.InstallRepeated(LATER));
        assertThat(transition.changes()).isFalse();
    }

    @Test
    void anInstallOfAnActiveOneWithOtherContentReplacesTheGrant() {
        var transition = active().install(NOBODY, grant(2), LATER);

        assertThat(transition.installation().state()).isEqualTo(new InstallationState.Active(grant(2), LATER));
        assertThat(transition.event()).isEqualTo(new InstallationEvent.Reissued(grant(1), grant(2), LATER));
        assertThat(transition.changes()).isTrue();
    }

    @Test
    void aReissueRemembersBothContents() {
        var installation = active().install(NOBODY, grant(2), LATER).installation();

        assertThat(installation.processed())
                .containsExactlyInAnyOrder(grant(1).fingerprint(), grant(2).fingerprint());
    }

    @Test
    void anInstallOfAnActiveOneWithContentThatWasReplacedChangesNothing() {
        var reissued = active().install(NOBODY, grant(2), LATER).installation();

        var transition = reissued.install(ACME, grant(1), LATER);

        assertThat(transition.installation()).isEqualTo(reissued);
        assertThat(transition.event()).isEqualTo(new InstallationEvent.InstallRepeated(LATER));
        assertThat(transition.changes()).isFalse();
    }

    @Test
    void anUninstallOfAnActiveOneRevokesItAndKeepsWhatWasGranted() {
        var transition = active().uninstall(UNINSTALLED_AT, LATER);

        var reason = new RevocationReason.Uninstalled(UNINSTALLED_AT);
        assertThat(transition.installation().state())
                .isEqualTo(new InstallationState.Revoked(grant(1), reason, LATER));
        assertThat(transition.event()).isEqualTo(new InstallationEvent.Revoked(reason, LATER));
        assertThat(transition.changes()).isTrue();
    }

    @Test
    void anInstallOfARevokedOneWithProcessedContentChangesNothing() {
        var transition = revoked().install(NOBODY, grant(1), LATER);

        assertThat(transition.installation()).isEqualTo(revoked());
        assertThat(transition.event()).isEqualTo(new InstallationEvent.InstallRepeated(LATER));
        assertThat(transition.changes()).isFalse();
    }

    @Test
    void anInstallOfARevokedOneWithContentThatWasReplacedLongAgoChangesNothing() {
        var replacedThenRevoked = active().install(NOBODY, grant(2), LATER).installation()
                .uninstall(LATER, LATER).installation();

        assertThat(replacedThenRevoked.install(NOBODY, grant(1), LATER).changes()).isFalse();
    }

    @Test
    void anInstallOfARevokedOneWithNewContentActivatesItAgain() {
        var transition = revoked().install(NOBODY, grant(2), LATER);

        assertThat(transition.installation().state()).isEqualTo(new InstallationState.Active(grant(2), LATER));
        assertThat(transition.event()).isEqualTo(new InstallationEvent.Reinstalled(grant(2), LATER));
        assertThat(transition.changes()).isTrue();
    }

    @Test
    void anUninstallOfARevokedOneChangesNothing() {
        var transition = revoked().uninstall(UNINSTALLED_AT, LATER);

        assertThat(transition.installation()).isEqualTo(revoked());
        assertThat(transition.event()).isEqualTo(new InstallationEvent.UninstallRepeated(LATER));
        assertThat(transition.changes()).isFalse();
    }

    @Test
    void anInstallOfATombstoneActivatesIt() {
        var transition = tombstone().install(NOBODY, grant(1), LATER);

        assertThat(transition.installation().state()).isEqualTo(new InstallationState.Active(grant(1), LATER));
        assertThat(transition.event()).isEqualTo(new InstallationEvent.Reinstalled(grant(1), LATER));
    }

    @Test
    void anInstallOfATombstoneWithProcessedContentChangesNothing() {
        var tombstone = tombstone();
        var withPast = new Installation(
                tombstone.id(), tombstone.app(), tombstone.instance(), tombstone.organization(), tombstone.state(),
                Set.of(grant(1).fingerprint()), 1);

        assertThat(withPast.install(NOBODY, grant(1), LATER).changes()).isFalse();
    }

    @Test
    void anUninstallOfATombstoneChangesNothing() {
        var transition = tombstone().uninstall(UNINSTALLED_AT, LATER);

        assertThat(transition.installation()).isEqualTo(tombstone());
        assertThat(transition.event()).isEqualTo(new InstallationEvent.UninstallRepeated(LATER));
        assertThat(transition.changes()).isFalse();
    }

    @Test
    void anOperatorRevokesAnActiveOne() {
        var reason = new RevocationReason.RevokedByOperator("ada", new Reason("stolen key"));

        var transition = active().revoke(reason, LATER).orElseThrow();

        assertThat(transition.installation().state())
                .isEqualTo(new InstallationState.Revoked(grant(1), reason, LATER));
        assertThat(transition.event()).isEqualTo(new InstallationEvent.Revoked(reason, LATER));
    }

    @Test
    void aLaterInstallationSupersedesAnActiveOne() {
        var reason = new RevocationReason.Superseded(new InstallationId("instapp_2"));

        var transition = active().revoke(reason, LATER).orElseThrow();

        assertThat(transition.installation().state())
                .isEqualTo(new InstallationState.Revoked(grant(1), reason, LATER));
    }

    @Test
    void whatHasEndedIsNotRevokedAgain() {
        var reason = new RevocationReason.RevokedByOperator("ada", new Reason("stolen key"));

        assertThat(revoked().revoke(reason, LATER)).isEmpty();
        assertThat(tombstone().revoke(reason, LATER)).isEmpty();
    }

    @Test
    void anUninstallAfterTheOperatorRevokedChangesNothing() {
        var reason = new RevocationReason.RevokedByOperator("ada", new Reason("stolen key"));
        var revoked = active().revoke(reason, LATER).orElseThrow().installation();

        assertThat(revoked.uninstall(UNINSTALLED_AT, LATER).changes()).isFalse();
    }

    @Test
    void onlyAnActiveOneIsActive() {
        assertThat(active().isActive()).isTrue();
        assertThat(revoked().isActive()).isFalse();
        assertThat(tombstone().isActive()).isFalse();
    }

    @Test
    void theOrganizationIsKeptWhereALaterInstallNamesNone() {
        var installation = Installation.first(ID, APP_ID, INSTANCE_ID, ACME, grant(1), START).installation();

        assertThat(installation.install(NOBODY, grant(2), LATER).installation().organization()).isEqualTo(ACME);
    }

    @Test
    void theOrganizationThatALaterInstallNamesTakesThePlaceOfTheFormer() {
        var installation = Installation.first(ID, APP_ID, INSTANCE_ID, ACME, grant(1), START).installation();

        assertThat(installation.install(GLOBEX, grant(2), LATER).installation().organization()).isEqualTo(GLOBEX);
    }

    @Test
    void anInstallationBelongsToItsAppInItsInstanceAlone() {
        assertThat(active().belongsTo(APP_ID, INSTANCE_ID)).isTrue();
        assertThat(active().belongsTo(new AppId("app_other"), INSTANCE_ID)).isFalse();
        assertThat(active().belongsTo(APP_ID, new InstanceId("inst_other"))).isFalse();
    }

    @Test
    void aTransitionKeepsTheVersionThatWasRead() {
        var stored = new Installation(
                ID, APP_ID, INSTANCE_ID, NOBODY, active().state(), active().processed(), 7);

        assertThat(stored.uninstall(UNINSTALLED_AT, LATER).installation().version()).isEqualTo(7);
    }
}
