package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.gatehouse.application.outbox.port.in.DispatchOutboxUseCase;
import io.gatehouse.application.outbox.port.in.DispatchOutboxUseCase.Command;

/** Makes the calls that are in the outbox, one in a round, and looks for more a few times a second. */
final class OutboxWorkers extends RoundWorkers {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorkers.class);

    private static final int WORKERS = 2;
    private static final int CALLS_PER_ROUND = 1;
    /** Longer than the time-outs of any one call. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final DispatchOutboxUseCase dispatchOutbox;
    private final Command command = new Command(node(), CALLS_PER_ROUND, LEASE);
    private final Semaphore woken = new Semaphore(0);

    OutboxWorkers(DispatchOutboxUseCase dispatchOutbox) {
        super("outbox-worker", WORKERS, LONGEST_ROUND);
        this.dispatchOutbox = dispatchOutbox;
    }

    @Override
    boolean round() {
        var round = dispatchOutbox.dispatch(command);
        if (round.dead() > 0) {
            log.warn("A call to another system is given up; outbox_message.error says what it answered");
        }
        return round.claimed() > 0;
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
