package io.gatehouse.app.wiring;

import java.time.Duration;

import io.gatehouse.application.shared.port.out.WorkSignal;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase.Command;
import io.gatehouse.application.webhook.port.out.EventInbox;

/** Works off events: takes what is due, has it handled, and waits for the signal when nothing is left. */
final class EventWorkers extends RoundWorkers {

    private static final int WORKERS = 4;
    private static final int EVENTS_PER_ROUND = 25;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);
    /** Longer than a round can take, and short enough that those of a dead node are taken over within half a minute. */
    private static final Duration LEASE = Duration.ofSeconds(25);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    /** What arrives within this time is taken together, which spares more rounds than it costs time. */
    private static final Duration GATHER = Duration.ofMillis(10);
    /** How long a worker rests after each round while deliveries arrive as fast as they can be stored. */
    private static final Duration REST_WHILE_PRESSED = Duration.ofSeconds(1);

    private final WorkOffEventsUseCase workOffEvents;
    private final WorkSignal signal;
    private final EventInbox inbox;
    private final Command command = new Command(node(), EVENTS_PER_ROUND, LEASE);

    EventWorkers(WorkOffEventsUseCase workOffEvents, WorkSignal signal, EventInbox inbox) {
        super("event-worker", WORKERS, LONGEST_ROUND);
        this.workOffEvents = workOffEvents;
        this.signal = signal;
        this.inbox = inbox;
    }

    @Override
    boolean round() {
        var claimed = workOffEvents.workOff(command).claimed();
        if (claimed == EVENTS_PER_ROUND) {
            signal.raise();
        }
        return claimed > 0;
    }

    @Override
    void rest(boolean found) throws InterruptedException {
        if (!found) {
            signal.await(LOOK_ANYWAY);
            Thread.sleep(GATHER);
        }
        if (inbox.isPressed()) {
            Thread.sleep(REST_WHILE_PRESSED);
        }
    }

    @Override
    void wakeUp() {
        signal.raise();
    }
}
