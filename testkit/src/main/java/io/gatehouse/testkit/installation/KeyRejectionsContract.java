package io.gatehouse.testkit.installation;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link KeyRejections} promises. */
public abstract class KeyRejectionsContract {

    private static final InstallationId ID = new InstallationId("instapp_1");
    private static final InstallationId OTHER = new InstallationId("instapp_2");
    private static final Instant FIRST = MutableInstantSource.START;

    /** The port under test; no key is rejected yet. */
    protected abstract KeyRejections rejections();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void remembersSinceWhenAKeyIsRejected() {
        assertThat(record(ID, FIRST)).isTrue();
        assertThat(record(ID, FIRST.plusSeconds(60))).isFalse();

        assertThat(find(ID)).contains(FIRST);
        assertThat(find(OTHER)).isEmpty();
    }

    @Test
    void forgetsItAndTakesTheNextForNews() {
        record(ID, FIRST);
        record(OTHER, FIRST);

        clear(ID);
        clear(ID);

        assertThat(find(ID)).isEmpty();
        assertThat(find(OTHER)).contains(FIRST);
        assertThat(record(ID, FIRST.plusSeconds(60))).isTrue();
    }

    @Test
    void isNewsToOneOfThoseThatNoticeAtTheSameTime() {
        assertThat(Race.of(8, () -> record(ID, FIRST))).containsOnlyOnce(true);
    }

    private boolean record(InstallationId installation, Instant at) {
        return unitOfWork().execute(() -> rejections().record(installation, at));
    }

    private Optional<Instant> find(InstallationId installation) {
        return unitOfWork().read(() -> rejections().find(installation));
    }

    private void clear(InstallationId installation) {
        unitOfWork().execute(() -> {
            rejections().clear(installation);
            return installation;
        });
    }
}
