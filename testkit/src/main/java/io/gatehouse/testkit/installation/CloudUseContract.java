package io.gatehouse.testkit.installation;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link CloudUse} promises. */
public abstract class CloudUseContract {

    private static final InstallationId ID = new InstallationId("instapp_1");
    private static final InstallationId OTHER = new InstallationId("instapp_2");
    private static final Instant NOW = MutableInstantSource.START;

    /** The port under test; nothing was done yet. */
    protected abstract CloudUse use();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void knowsNothingAtFirst() {
        assertThat(of(ID)).isEmpty();
    }

    @Test
    void keepsTheLastUseAndTheLastRefusalOfEachAction() {
        used(ID, CloudAction.WRITE_RESULT, NOW);
        refused(ID, CloudAction.WRITE_RESULT, NOW.plusSeconds(1));
        used(ID, CloudAction.WRITE_RESULT, NOW.plusSeconds(2));
        refused(ID, CloudAction.RAISE_ALERT, NOW.plusSeconds(3));
        used(OTHER, CloudAction.READ_ALERTS, NOW);

        assertThat(of(ID)).isEqualTo(Map.of(
                CloudAction.WRITE_RESULT,
                new ActionUse(Optional.of(NOW.plusSeconds(2)), Optional.of(NOW.plusSeconds(1))),
                CloudAction.RAISE_ALERT, new ActionUse(Optional.empty(), Optional.of(NOW.plusSeconds(3)))));
    }

    @Test
    void keepsTheYoungerTimeWhicheverComesFirst() {
        used(ID, CloudAction.READ_ALERTS, NOW);
        used(ID, CloudAction.READ_ALERTS, NOW.minusSeconds(1));
        refused(ID, CloudAction.READ_ALERTS, NOW);
        refused(ID, CloudAction.READ_ALERTS, NOW.minusSeconds(1));

        assertThat(of(ID)).containsValue(new ActionUse(Optional.of(NOW), Optional.of(NOW)));
    }

    private void used(InstallationId installation, CloudAction action, Instant at) {
        unitOfWork().execute(() -> {
            use().used(installation, action, at);
            return action;
        });
    }

    private void refused(InstallationId installation, CloudAction action, Instant at) {
        unitOfWork().execute(() -> {
            use().refused(installation, action, at);
            return action;
        });
    }

    private Map<CloudAction, ActionUse> of(InstallationId installation) {
        return unitOfWork().read(() -> use().of(installation));
    }
}
