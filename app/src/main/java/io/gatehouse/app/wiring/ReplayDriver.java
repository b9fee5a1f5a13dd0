package io.gatehouse.app.wiring;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.AdvanceReplaysUseCase;
import io.gatehouse.application.webhook.port.in.AdvanceReplaysUseCase.Outcome;

/**
 * Takes the steps of replays that are due, from when the application has started until it stops: several times a second
 * while there is something to do, once a second otherwise. Several nodes may do that side by side.
 */
final class ReplayDriver implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReplayDriver.class);

    private static final Duration BETWEEN_STEPS = Duration.ofMillis(100);
    private static final Duration IDLE = Duration.ofSeconds(1);
    /** A slow replay pauses for a second; it is not over for that. */
    private static final int ROUNDS_UNTIL_IDLE = 20;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(3);

    private final AdvanceReplaysUseCase advanceReplays;
    private volatile boolean running;
    private @Nullable Thread driver;

    ReplayDriver(AdvanceReplaysUseCase advanceReplays) {
        this.advanceReplays = advanceReplays;
    }

    @Override
    public synchronized void start() {
        running = true;
        driver = Thread.ofVirtual().name("replay-driver").start(this::drive);
    }

    // A step is not interrupted: it is short, and ends with what it did.
    @Override
    public synchronized void stop() {
        running = false;
        try {
            if (driver != null && !driver.join(PATIENCE_AT_STOP)) {
                driver.interrupt();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        driver = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void drive() {
        var quiet = 0;
        try {
            while (running) {
                quiet = advanced() ? 0 : quiet + 1;
                if (quiet > 0) {
                    Thread.sleep(quiet < ROUNDS_UNTIL_IDLE ? BETWEEN_STEPS : IDLE);
                }
            }
        } catch (InterruptedException _) {
            // Nobody else interrupts it than the end of the process.
        }
    }

    private boolean advanced() throws InterruptedException {
        try {
            return switch (advanceReplays.advance()) {
                case Outcome.Advanced _ -> true;
                case Outcome.NothingDue _ -> false;
            };
        } catch (StoreUnavailableException away) {
            log.debug("Replays wait until the store is back: {}", away.getMessage());
        } catch (RuntimeException failure) {
            // Not the end of all replays: the next step may be one of another job.
            log.error("A step of a replay failed", failure);
        }
        Thread.sleep(AFTER_FAILURE);
        return false;
    }
}
