package io.gatehouse.testkit.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.StaleInstallationException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static io.gatehouse.testkit.installation.InstallationBuilder.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link Installations} promises. */
public abstract class InstallationsContract {

    private static final Instant LATER = MutableInstantSource.START.plusSeconds(60);
    private static final InstallationId ID = new InstallationId("instapp_1");
    private static final InstallationId UNKNOWN = new InstallationId("instapp_9");
    private static final AppId APP = new AppId("app_kyc");
    private static final InstanceId INSTANCE = new InstanceId("inst_1");

    /** The installations under test, of which there are none yet. */
    protected abstract Installations installations();

    /** The unit of work that they take part in. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void findsNothingWhereNothingWasSaved() {
        assertThat(find(ID)).isEmpty();
    }

    @Test
    void findsWhatWasSaved() {
        var installed = anInstallation().ofOrganization("org_1").installed().installation();

        save(anInstallation().ofOrganization("org_1").installed());

        assertThat(find(ID)).contains(withVersion(installed, 1));
    }

    @Test
    void keepsATombstone() {
        save(anInstallation().buried());

        assertThat(find(ID)).contains(withVersion(anInstallation().buried().installation(), 1));
    }

    @Test
    void keepsAReissue() {
        var first = saved(anInstallation().installed());

        var reissued = saved(first.install(Optional.of(new OrganizationId("org_2")), grant("second"), LATER));

        assertThat(reissued.state()).isEqualTo(new InstallationState.Active(grant("second"), LATER));
        assertThat(reissued.organization()).contains(new OrganizationId("org_2"));
        assertThat(reissued.version()).isEqualTo(2);
    }

    @Test
    void remembersEveryContentThatWasProcessed() {
        var first = saved(anInstallation().installed());
        var second = saved(first.install(Optional.empty(), grant("second"), LATER));

        assertThat(second.processed()).containsExactlyInAnyOrder(
                grant("first").fingerprint(), grant("second").fingerprint());
    }

    @Test
    void knowsContentThatWasReplacedHoweverTheActiveOneIsRead() {
        save(saved(anInstallation().installed()).install(Optional.empty(), grant("second"), LATER));

        assertThat(unitOfWork().execute(() -> List.of(
                installations().lockPlace(APP, INSTANCE, ID).known().orElseThrow(),
                installations().lock(ID).orElseThrow(),
                installations().find(ID).orElseThrow())))
                .allSatisfy(read -> assertThat(read.install(Optional.empty(), grant("first"), LATER).changes())
                        .isFalse());
    }

    @Test
    void keepsEveryReasonOfARevocation() {
        List<RevocationReason> reasons = List.of(
                new RevocationReason.Uninstalled(LATER.minusSeconds(3)),
                new RevocationReason.Superseded(new InstallationId("instapp_2")),
                new RevocationReason.RevokedByOperator("ada", new Reason("it leaked")));
        for (var reason : reasons) {
            var id = "instapp_" + reason.getClass().getSimpleName();
            var installed = saved(anInstallation().withId(id).installed());

            var revoked = saved(installed.revoke(reason, LATER).orElseThrow());

            assertThat(revoked.state()).isEqualTo(new InstallationState.Revoked(grant("first"), reason, LATER));
        }
    }

    @Test
    void findsTheOneOfThatIdAndTheOtherThatIsActiveInThePlace() {
        var removed = saved(saved(anInstallation().installed()).uninstall(LATER, LATER));
        var active = saved(anInstallation().withId("instapp_2").installed());
        save(anInstallation().withId("instapp_3").inInstance("inst_2").installed());

        assertThat(lockPlace(ID)).isEqualTo(new Installations.Place(Optional.of(removed), Optional.of(active)));
        assertThat(lockPlace(UNKNOWN)).isEqualTo(new Installations.Place(Optional.empty(), Optional.of(active)));
    }

    @Test
    void findsNoOtherWhereTheOneOfThatIdIsActiveItself() {
        var installed = saved(anInstallation().installed());

        assertThat(lockPlace(ID)).isEqualTo(new Installations.Place(Optional.of(installed), Optional.empty()));
    }

    @Test
    void findsNobodyInAPlaceWhoseInstallationIsRevoked() {
        var installed = saved(anInstallation().installed());

        save(installed.uninstall(LATER, LATER));

        assertThat(lockPlace(UNKNOWN)).isEqualTo(new Installations.Place(Optional.empty(), Optional.empty()));
        assertThat(find(ID)).isPresent();
    }

    @Test
    void looksForNoOtherInAPlaceToWhichTheOneOfThatIdDoesNotBelong() {
        var elsewhere = saved(anInstallation().inInstance("inst_2").installed());
        save(anInstallation().withId("instapp_2").installed());

        assertThat(lockPlace(ID)).isEqualTo(new Installations.Place(Optional.of(elsewhere), Optional.empty()));
    }

    @Test
    void refusesAVersionThatIsStale() {
        var read = saved(anInstallation().installed());
        save(read.install(Optional.empty(), grant("second"), LATER));

        assertThatThrownBy(() -> save(read.uninstall(LATER, LATER))).isInstanceOf(StaleInstallationException.class);
    }

    @Test
    void refusesToStoreTheSameTwiceAsNew() {
        save(anInstallation().installed());

        assertThatThrownBy(() -> save(anInstallation().buried())).isInstanceOf(StaleInstallationException.class);
    }

    @Test
    void refusesASecondActiveOneInAnInstance() {
        save(anInstallation().installed());

        assertThatThrownBy(() -> save(anInstallation().withId("instapp_2").installed()))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void storesNothingOfARepeatedCallback() {
        var installed = saved(anInstallation().installed());

        save(installed.install(Optional.empty(), grant("first"), LATER));

        assertThat(find(ID)).contains(installed);
    }

    @Test
    void keepsNothingOfAUnitThatFailed() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
            installations().save(anInstallation().installed());
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(find(ID)).isEmpty();
    }

    @Test
    void letsOneOfManyIdenticalInstallsTakeEffect() {
        var outcomes = Race.of(8, () -> unitOfWork().execute(() -> {
            var transition = installations().lockPlace(APP, INSTANCE, ID).known()
                    .map(known -> known.install(Optional.empty(), grant("first"), LATER))
                    .orElseGet(() -> anInstallation().installed());
            installations().save(transition);
            return transition.changes();
        }));

        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(find(ID).map(Installation::version)).contains(1L);
    }

    @Test
    void letsOneOfManyInstallsIntoAnInstanceBeActive() {
        var ids = IntStream.range(0, 6).mapToObj(number -> "instapp_" + number).toList();

        Race.of(ids.stream().<Callable<String>>map(id -> () -> unitOfWork().execute(() -> {
            installations().lockPlace(APP, INSTANCE, new InstallationId(id)).occupant()
                    .flatMap(older -> older.revoke(new RevocationReason.Superseded(new InstallationId(id)), LATER))
                    .ifPresent(installations()::save);
            installations().save(anInstallation().withId(id).installed());
            return id;
        })).toList());

        assertThat(ids.stream().flatMap(id -> find(new InstallationId(id)).stream()).filter(Installation::isActive))
                .hasSize(1);
        assertThat(lockPlace(UNKNOWN).occupant()).isPresent();
    }

    @Test
    void doesNotDeadlockIfLocksAreTakenInOrder() {
        save(anInstallation().installed());
        save(anInstallation().withId("instapp_3").inInstance("inst_2").installed());

        var rounds = Race.of(List.of(
                () -> lockingInOrder("instapp_1", INSTANCE), () -> lockingInOrder("instapp_2", INSTANCE),
                () -> lockingInOrder("instapp_1", INSTANCE), () -> lockingInOrder("instapp_2", INSTANCE),
                () -> lockingAlone("instapp_1"), () -> lockingAlone("instapp_1"),
                // As callbacks that contradict what is known.
                () -> lockingInOrder("instapp_3", INSTANCE),
                () -> lockingInOrder("instapp_1", new InstanceId("inst_2"))));

        assertThat(rounds).hasSize(8);
    }

    /** As an uninstall does, which need not know what is active. */
    private int lockingAlone(String id) {
        for (var round = 0; round < 20; round++) {
            unitOfWork().execute(() -> installations().lock(new InstallationId(id)));
        }
        return 20;
    }

    private int lockingInOrder(String id, InstanceId instance) {
        for (var round = 0; round < 20; round++) {
            unitOfWork().execute(() -> {
                installations().lockPlace(APP, instance, new InstallationId(id)).occupant()
                        .ifPresent(other -> installations().lock(other.id()));
                return id;
            });
        }
        return 20;
    }

    private Optional<Installation> find(InstallationId id) {
        return unitOfWork().read(() -> installations().find(id));
    }

    private Installations.Place lockPlace(InstallationId id) {
        return unitOfWork().execute(() -> installations().lockPlace(APP, INSTANCE, id));
    }

    private void save(Installation.Transition transition) {
        unitOfWork().execute(() -> {
            installations().save(transition);
            return transition;
        });
    }

    private Installation saved(Installation.Transition transition) {
        save(transition);
        return find(transition.installation().id()).orElseThrow();
    }

    private static Installation withVersion(Installation installation, long version) {
        return new Installation(
                installation.id(), installation.app(), installation.instance(), installation.organization(),
                installation.state(), installation.processed(), version);
    }
}
