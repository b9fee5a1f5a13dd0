package io.gatehouse.testkit.kyc;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.Connections.Connection;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Connections} promises. */
public abstract class ConnectionsContract {

    /** The connections under test. */
    protected abstract Connections connections();

    /** The installations, of which there are none. */
    protected abstract Installations installations();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void knowsNoneWhereNothingIsInstalled() {
        assertThat(of("inst_1")).isEmpty();
        assertThat(all(10)).isEmpty();
    }

    @Test
    void tellsTheInstallationThatIsInForceAndWhatItMayDo() {
        save(anInstallation().installed());

        var connection = new Connection(
                new InstallationId("instapp_1"), new InstanceId("inst_1"),
                Permissions.of(List.of("alerts:write", "data:read")));
        assertThat(of("inst_1")).contains(connection);
        assertThat(all(10)).containsExactly(connection);
    }

    @Test
    void leavesOutWhatIsNotInForceAnyMore() {
        save(anInstallation().installed());
        save(anInstallation().withId("instapp_2").inInstance("inst_2").buried());
        unitOfWork().execute(() -> {
            var installed = installations().lock(new InstallationId("instapp_1")).orElseThrow();
            installations().save(installed.uninstall(MutableInstantSource.START, MutableInstantSource.START));
            return installed;
        });

        assertThat(of("inst_1")).isEmpty();
        assertThat(all(10)).isEmpty();
    }

    @Test
    void takesOfSeveralAppsTheOneThatWasInstalledLast() {
        save(anInstallation().withId("instapp_1").ofApp("app_1").installed());
        save(anInstallation().withId("instapp_2").ofApp("app_2").at(MutableInstantSource.START.plusSeconds(1))
                .installed());

        assertThat(of("inst_1")).map(Connection::installation).contains(new InstallationId("instapp_2"));
        assertThat(all(10)).singleElement().extracting(Connection::installation)
                .isEqualTo(new InstallationId("instapp_2"));
    }

    @Test
    void givesAtMostSoManyByTheirNames() {
        for (var name : List.of("b", "a", "C")) {
            save(anInstallation().withId("instapp_" + name).inInstance(name).installed());
        }

        assertThat(all(2)).extracting(connection -> connection.instance().value()).containsExactly("C", "a");
    }

    private void save(Installation.Transition transition) {
        unitOfWork().execute(() -> {
            installations().save(transition);
            return transition;
        });
    }

    private Optional<Connection> of(String instance) {
        return unitOfWork().read(() -> connections().of(new InstanceId(instance)));
    }

    private List<Connection> all(int most) {
        return unitOfWork().read(() -> connections().all(most));
    }
}
