package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.gatehouse.application.kyc.port.in.ScreenCasesUseCase;
import io.gatehouse.application.kyc.port.in.ScreenCasesUseCase.Command;

/** Checks cases that are open, a few in a round, and looks for more a few times a second. */
final class ScreeningWorkers extends RoundWorkers {

    private static final int WORKERS = 4;
    private static final int CASES_PER_ROUND = 4;
    /** Longer than the time-outs of the ledger and of all services together may take for one round. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(3);
    private static final Duration LEASE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final ScreenCasesUseCase screenCases;
    private final Command command = new Command(node(), CASES_PER_ROUND, LEASE);
    private final Semaphore woken = new Semaphore(0);

    ScreeningWorkers(ScreenCasesUseCase screenCases) {
        super("screening-worker", WORKERS, LONGEST_ROUND);
        this.screenCases = screenCases;
    }

    @Override
    boolean round() {
        return screenCases.screen(command).claimed() > 0;
    }

    @Override
    void rest(boolean found) throws InterruptedException {
        if (!found) {
            var _ = woken.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    void wakeUp() {
        woken.release();
    }
}
