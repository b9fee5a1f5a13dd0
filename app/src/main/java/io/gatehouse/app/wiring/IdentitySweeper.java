package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.gatehouse.application.kyc.port.in.SweepIdentitiesUseCase;
import io.gatehouse.application.kyc.port.in.SweepIdentitiesUseCase.Outcome;

/** Sweeps the identities of the instances that are due, one after the other; the store gives each to one node. */
final class IdentitySweeper extends RoundWorkers {

    private static final Logger log = LoggerFactory.getLogger(IdentitySweeper.class);

    /** A sweep stops by itself before. */
    private static final Duration LONGEST_ROUND = Duration.ofMinutes(7);
    private static final Duration LOOK = Duration.ofSeconds(2);

    private final SweepIdentitiesUseCase sweepIdentities;
    private final Semaphore woken = new Semaphore(0);

    IdentitySweeper(SweepIdentitiesUseCase sweepIdentities) {
        super("identity-sweeper", 1, LONGEST_ROUND);
        this.sweepIdentities = sweepIdentities;
    }

    @Override
    boolean round() {
        return switch (sweepIdentities.sweep()) {
            case Outcome.NothingDue _ -> false;
            case Outcome.Swept swept -> {
                log.debug("Swept identities: {}", swept);
                yield true;
            }
        };
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
