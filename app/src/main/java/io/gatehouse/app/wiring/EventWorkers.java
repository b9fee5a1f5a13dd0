package io.gatehouse.app.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.WorkSignal;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase.Command;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase.Round;
import io.gatehouse.application.webhook.port.out.EventInbox;

/**
 * Works off events from when the application has started until it stops: a few workers, each of which takes what is due,
 * has it handled, and waits when nothing is left. A round that takes too long is told to stop, and left to itself if it
 * does not: its claims run out, and somebody else takes over.
 */
final class EventWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EventWorkers.class);

    private static final int WORKERS = 4;
    private static final int EVENTS_PER_ROUND = 25;
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(15);
    private static final Duration GRACE = Duration.ofSeconds(2);
    /** Longer than a round can take, and short enough that those of a dead node are taken over within half a minute. */
    private static final Duration LEASE = Duration.ofSeconds(25);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    /** What arrives within this time is taken together, which spares more rounds than it costs time. */
    private static final Duration GATHER = Duration.ofMillis(10);
    /** How long a worker rests after each round while deliveries arrive as fast as they can be stored. */
    private static final Duration REST_WHILE_PRESSED = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(4);

    private final WorkOffEventsUseCase workOffEvents;
    private final WorkSignal signal;
    private final EventInbox inbox;
    private final Command command = new Command(node(), EVENTS_PER_ROUND, LEASE);
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    EventWorkers(WorkOffEventsUseCase workOffEvents, WorkSignal signal, EventInbox inbox) {
        this.workOffEvents = workOffEvents;
        this.signal = signal;
        this.inbox = inbox;
    }

    @Override
    public synchronized void start() {
        running = true;
        for (var number = 1; number <= WORKERS; number++) {
            workers.add(Thread.ofVirtual().name("event-worker-" + number).start(this::work));
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        workers.forEach(worker -> signal.raise());
        try {
            for (var worker : workers) {
                worker.join(PATIENCE_AT_STOP.dividedBy(WORKERS));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                if (round().claimed() == 0) {
                    signal.await(LOOK_ANYWAY);
                    Thread.sleep(GATHER);
                }
                if (inbox.isPressed()) {
                    Thread.sleep(REST_WHILE_PRESSED);
                }
            }
        } catch (InterruptedException _) {
            // Nobody else interrupts a worker than the end of the process.
        }
    }

    private Round round() throws InterruptedException {
        var result = new CompletableFuture<Round>();
        var thread = Thread.ofVirtual().name(Thread.currentThread().getName() + "-round").start(() -> run(result));
        try {
            var round = result.get(LONGEST_ROUND.toMillis(), TimeUnit.MILLISECONDS);
            if (round.claimed() == EVENTS_PER_ROUND) {
                signal.raise();
            }
            return round;
        } catch (TimeoutException _) {
            thread.interrupt();
            if (!thread.join(GRACE)) {
                log.error("A round of events does not stop; its events are given out again in {}", LEASE);
            }
            return Round.of(0);
        } catch (ExecutionException failed) {
            report(failed.getCause());
            return Round.of(0);
        }
    }

    private void run(CompletableFuture<Round> result) {
        try {
            result.complete(workOffEvents.workOff(command));
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    private static void report(@Nullable Throwable failure) {
        if (failure instanceof StoreUnavailableException) {
            log.debug("Events wait until the store is back: {}", failure.getMessage());
        } else {
            log.error("A round of events failed", failure);
        }
    }

    private static String node() {
        var process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "/" + process;
        } catch (UnknownHostException _) {
            return "process/" + process;
        }
    }
}
