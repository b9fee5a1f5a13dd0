package io.gatehouse.app.wiring;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase;
import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase.Outcome;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

/** How long it waits after a batch. */
class RetentionWorkerTest {

    private static final Duration A_WHILE = Duration.ofMinutes(1);

    @Test
    void goesOnSoonButNotAtOnceWhileThereIsMore() {
        assertThat(pauseAfter(_ -> new Outcome.Swept(500, 0))).isBetween(Duration.ofMillis(50), Duration.ofSeconds(1));
    }

    @Test
    void waitsForAWhileWhenNothingIsLeftOrAnotherNodeIsAtIt() {
        assertThat(pauseAfter(_ -> new Outcome.Done())).isGreaterThan(A_WHILE);
        assertThat(pauseAfter(_ -> new Outcome.Elsewhere())).isGreaterThan(A_WHILE);
    }

    @Test
    void outlivesAStoreThatIsAwayAndAnyOtherFailure() {
        assertThat(pauseAfter(_ -> {
            throw new StoreUnavailableException("away", new IllegalStateException("the test"));
        })).isGreaterThan(A_WHILE);
        assertThat(pauseAfter(_ -> {
            throw new IllegalStateException("a bug");
        })).isGreaterThan(A_WHILE);
    }

    @Test
    void stopsAtOnceWhileItWaits() {
        var worker = new RetentionWorker(_ -> new Outcome.Done());
        worker.start();
        assertThat(worker.isRunning()).isTrue();

        worker.stop();

        assertThat(worker.isRunning()).isFalse();
    }

    private static Duration pauseAfter(ApplyRetentionUseCase useCase) {
        return new RetentionWorker(useCase).batch();
    }
}
