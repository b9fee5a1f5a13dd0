package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepStatus;
import io.gatehouse.application.webhook.view.SweepTarget;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SweepOutcome;
import io.gatehouse.testkit.installation.InstallationBuilder;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Sweeps} promises. */
public abstract class SweepsContract {

    private static final Instant NOW = MutableInstantSource.START;
    private static final Duration LEASE = Duration.ofMinutes(8);
    private static final UUID TOKEN = SequentialIds.number(1);
    private static final UUID OTHER_TOKEN = SequentialIds.number(2);
    private static final InstallationId INSTALLATION = new InstallationId("instapp_1");
    private static final SourceId SOURCE = aSource().build().id();

    /** The sweeps under test; there was none yet. */
    protected abstract Sweeps sweeps();

    /** What tells of them. */
    protected abstract GapReadModel readModel();

    /** The sources; the default one names no instance. */
    protected abstract Sources sources();

    /** The installations, of which there are none. */
    protected abstract Installations installations();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @BeforeEach
    void addASource() {
        in(() -> {
            sources().save(aSource().ofInstance("inst_1").build());
            return SOURCE;
        });
    }

    @Test
    void givesOutASourceWithTheInstallationThatOpensItsLedger() {
        install(installation("instapp_1", NOW, Permission.DATA_READ, Permission.ALERTS_READ));

        assertThat(claim(TOKEN, NOW)).hasValueSatisfying(target -> {
            assertThat(target.source()).isEqualTo(SOURCE);
            assertThat(target.instance()).isEqualTo(new InstanceId("inst_1"));
            assertThat(target.installation()).isEqualTo(INSTALLATION);
            assertThat(target.installedSince()).isEqualTo(NOW);
            assertThat(target.permissions().scopes())
                    .containsExactlyInAnyOrder(Permission.DATA_READ, Permission.ALERTS_READ);
            assertThat(target.swept()).isEmpty();
        });
    }

    @Test
    void givesOutNothingWithoutAnActiveInstallationInTheInstance() {
        install(anInstallation().withId("instapp_2").inInstance("inst_2").installed());

        assertThat(claim(TOKEN, NOW)).isEmpty();
        assertThat(in(() -> sweeps().find(SOURCE))).isEmpty();
        assertThat(status().reachable()).isFalse();
    }

    @Test
    void prefersAnInstallationThatMayRead() {
        install(installation("instapp_1", NOW, Permission.DATA_READ));
        install(anInstallation().withId("instapp_2").ofApp("app_2").inInstance("inst_1").at(NOW.plusSeconds(5))
                .granted(grant("2")).installed());

        assertThat(claim(TOKEN, NOW).map(SweepTarget::installation)).contains(INSTALLATION);
    }

    @Test
    void givesOutASourceToOneOnlyUntilTheClaimRunsOut() {
        install(installation("instapp_1", NOW, Permission.DATA_READ));

        assertThat(Race.of(8, () -> claim(TOKEN, NOW)).stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(claim(OTHER_TOKEN, NOW.plus(LEASE).minusSeconds(1))).isEmpty();
        assertThat(claim(OTHER_TOKEN, NOW.plus(LEASE))).isPresent();
    }

    @Test
    void givesItOutAgainWhenItIsDue() {
        install(installation("instapp_1", NOW, Permission.DATA_READ));
        var target = claim(TOKEN, NOW).orElseThrow();

        finish(target, TOKEN, SweepOutcome.COMPLETE);

        assertThat(claim(OTHER_TOKEN, NOW.plusSeconds(599))).isEmpty();
        assertThat(claim(OTHER_TOKEN, NOW.plusSeconds(600))).isPresent();
    }

    @Test
    void tellsHowItWent() {
        install(installation("instapp_1", NOW, Permission.DATA_READ));
        assertThat(status().last()).isEmpty();
        var target = claim(TOKEN, NOW).orElseThrow();

        finish(target, TOKEN, SweepOutcome.SCOPE_MISSING);

        assertThat(status().reachable()).isTrue();
        assertThat(status().last()).contains(new SweepStatus.Ended(
                NOW, INSTALLATION, new SweepResult(SweepOutcome.SCOPE_MISSING, "a detail", 5, 1, 2)));
    }

    @Test
    void doesNotListenToOneWhoseClaimRanOut() {
        install(installation("instapp_1", NOW, Permission.DATA_READ));
        var target = claim(TOKEN, NOW).orElseThrow();
        claim(OTHER_TOKEN, NOW.plus(LEASE));

        finish(target, TOKEN, SweepOutcome.COMPLETE);

        assertThat(status().last()).isEmpty();
        assertThat(claim(TOKEN, NOW.plus(LEASE).plusSeconds(1))).isEmpty();
    }

    @Test
    void remembersHowFarEachCollectionIsComparedAndNeverGoesBack() {
        install(installation("instapp_1", NOW, Permission.DATA_READ));
        in(() -> {
            sweeps().advance(SOURCE, LedgerCollection.IDENTITIES, NOW);
            sweeps().advance(SOURCE, LedgerCollection.IDENTITIES, NOW.minusSeconds(5));
            sweeps().advance(SOURCE, LedgerCollection.LEDGERS, NOW.minusSeconds(9));
            return SOURCE;
        });

        assertThat(in(() -> sweeps().find(SOURCE)).orElseThrow().swept()).isEqualTo(Map.of(
                LedgerCollection.IDENTITIES, NOW, LedgerCollection.LEDGERS, NOW.minusSeconds(9)));
    }

    @Test
    void leavesARejectedKeyAloneUntilThereIsAnother() {
        var installed = installation("instapp_1", NOW, Permission.DATA_READ);
        install(installed);
        finish(claim(TOKEN, NOW).orElseThrow(), TOKEN, SweepOutcome.KEY_REJECTED);

        assertThat(claim(TOKEN, NOW.plusSeconds(1_000))).isEmpty();
        assertThat(in(() -> sweeps().find(SOURCE))).isEmpty();

        in(() -> {
            var known = installations().lock(INSTALLATION).orElseThrow();
            installations().save(known.install(
                    Optional.empty(), grant("another", Permission.DATA_READ), NOW.plusSeconds(900)));
            return INSTALLATION;
        });
        assertThat(claim(TOKEN, NOW.plusSeconds(1_000))).isPresent();
    }

    @Test
    void triesARejectedKeyOnceMoreWhenItIsAskedTo() {
        install(installation("instapp_1", NOW, Permission.DATA_READ));
        finish(claim(TOKEN, NOW).orElseThrow(), TOKEN, SweepOutcome.KEY_REJECTED);

        in(() -> {
            sweeps().hurry(NOW.plusSeconds(1));
            return SOURCE;
        });

        assertThat(claim(TOKEN, NOW.plusSeconds(1))).isPresent();
    }

    private static Installation.Transition installation(String id, Instant at, Permission... permissions) {
        return anInstallation().withId(id).inInstance("inst_1").at(at).granted(grant(id, permissions)).installed();
    }

    private static Grant grant(String content, Permission... permissions) {
        return new Grant(
                new KeyPrefix("blnk_1"), new Permissions(List.of(permissions)),
                InstallationBuilder.fingerprint(content));
    }

    private void install(Installation.Transition transition) {
        in(() -> {
            installations().save(transition);
            return transition;
        });
    }

    private Optional<SweepTarget> claim(UUID token, Instant now) {
        return in(() -> sweeps().claim(token, now, LEASE));
    }

    private void finish(SweepTarget target, UUID token, SweepOutcome outcome) {
        in(() -> {
            sweeps().finish(target, token, new SweepResult(outcome, "a detail", 5, 1, 2), NOW, NOW.plusSeconds(600));
            return token;
        });
    }

    private SweepStatus status() {
        return in(() -> readModel().sweeps()).getFirst();
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
