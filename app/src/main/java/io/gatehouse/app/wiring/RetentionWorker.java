package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase;
import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase.Command;
import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase.Outcome;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;

/**
 * Removes what is kept no longer, from when the application has started until it stops: batch after batch with a pause in
 * between, so that whoever receives events has the store for most of the time, and a longer pause when nothing is left. On
 * a thread of its own, as it may be at it for hours. Each node has one; the store lets one of them do a batch at a time.
 */
final class RetentionWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RetentionWorker.class);

    private static final Command BATCH = new Command(500);
    private static final Duration AFTER_START = Duration.ofMinutes(1);
    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(100);
    private static final Duration WHEN_DONE = Duration.ofMinutes(10);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    private final ApplyRetentionUseCase applyRetention;
    private final Duration afterStart;
    private CountDownLatch stopping = new CountDownLatch(1);
    private Optional<Thread> worker = Optional.empty();
    private int bodies;
    private int records;

    RetentionWorker(ApplyRetentionUseCase applyRetention) {
        this(applyRetention, AFTER_START);
    }

    RetentionWorker(ApplyRetentionUseCase applyRetention, Duration afterStart) {
        this.applyRetention = applyRetention;
        this.afterStart = afterStart;
    }

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopping = stop;
        worker = Optional.of(Thread.ofVirtual().name("retention").start(() -> work(stop)));
    }

    // Not by interrupting it, which would break the connection of the batch that runs.
    @Override
    public synchronized void stop() {
        stopping.countDown();
        try {
            if (worker.isPresent()) {
                var _ = worker.get().join(PATIENCE_AT_STOP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        worker = Optional.empty();
    }

    @Override
    public synchronized boolean isRunning() {
        return worker.isPresent();
    }

    private void work(CountDownLatch stop) {
        try {
            var pause = afterStart;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = batch();
            }
        } catch (InterruptedException _) {
            // Nobody else interrupts it than the end of the process.
        }
    }

    /** Does one batch; returns how long to wait until the next. */
    Duration batch() {
        try {
            return switch (applyRetention.apply(BATCH)) {
                case Outcome.Swept(var expunged, var deleted) -> {
                    bodies += expunged;
                    records += deleted;
                    yield BETWEEN_BATCHES;
                }
                case Outcome.Done _ -> {
                    report();
                    yield WHEN_DONE;
                }
                case Outcome.Elsewhere _ -> WHEN_DONE;
            };
        } catch (StoreUnavailableException away) {
            log.debug("Retention waits until the store is back: {}", away.getMessage());
            return WHEN_DONE;
        } catch (RuntimeException failure) {
            log.error("A batch of retention failed; it is tried again in {}", WHEN_DONE, failure);
            return WHEN_DONE;
        }
    }

    private void report() {
        if (bodies > 0 || records > 0) {
            log.info("Expunged {} bodies and deleted {} events that were kept long enough", bodies, records);
        }
        bodies = 0;
        records = 0;
    }
}
