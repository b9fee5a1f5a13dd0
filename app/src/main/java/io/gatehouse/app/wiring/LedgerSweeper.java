package io.gatehouse.app.wiring;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.SweepLedgerUseCase;
import io.gatehouse.application.webhook.port.in.SweepLedgerUseCase.Outcome;

/**
 * Sweeps the ledgers that are due, one after the other, and looks for more from time to time. Every node does so; the store
 * gives each ledger to one of them. On a thread of its own, as Blnk Cloud may take its time.
 */
final class LedgerSweeper implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LedgerSweeper.class);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);

    private final SweepLedgerUseCase sweepLedger;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    LedgerSweeper(SweepLedgerUseCase sweepLedger) {
        this.sweepLedger = sweepLedger;
    }

    @Override
    public synchronized void start() {
        running = true;
        worker = Thread.ofVirtual().name("ledger-sweeper").start(this::work);
    }

    /** A sweep that is under way is broken off: what it has found is kept, and the rest is found by the next one. */
    @Override
    public synchronized void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(PATIENCE_AT_STOP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                Thread.sleep(LOOK_AGAIN);
                sweepAll();
            }
        } catch (InterruptedException _) {
            // Only the end of the process interrupts.
        }
    }

    private void sweepAll() {
        try {
            while (running && sweepOne()) {
                // On to the next one.
            }
        } catch (StoreUnavailableException away) {
            log.debug("Sweeps wait until the store is back: {}", away.getMessage());
        } catch (RuntimeException failure) {
            log.error("A sweep failed", failure);
        }
    }

    private boolean sweepOne() {
        return switch (sweepLedger.sweep()) {
            case Outcome.NothingDue _ -> false;
            case Outcome.Swept(var source, var result) -> {
                if (result.gaps() > 0) {
                    log.warn("{} records of the ledger behind source {} have no event", result.gaps(), source);
                }
                log.debug("Swept the ledger behind source {}: {}", source, result);
                yield true;
            }
        };
    }
}
