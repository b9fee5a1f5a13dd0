package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase;
import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase.Outcome;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** How long it waits after a batch, and that it can be stopped and started. */
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

        assertTimeout(Duration.ofSeconds(2), () -> worker.stop());

        assertThat(worker.isRunning()).isFalse();
    }

    @Test
    void worksAgainWhenItIsStartedAfterAStop() throws InterruptedException {
        var batches = new Semaphore(0);
        var worker = new RetentionWorker(_ -> {
            batches.release();
            return new Outcome.Done();
        }, Duration.ZERO);
        for (var time = 0; time < 2; time++) {
            worker.start();
            assertThat(batches.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
            worker.stop();
        }
    }

    private static Duration pauseAfter(ApplyRetentionUseCase useCase) {
        return new RetentionWorker(useCase).batch();
    }
}
