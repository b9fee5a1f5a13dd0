package io.gatehouse.app.wiring;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

/**
 * Works off a queue from when the application has started until it stops: a few workers on virtual threads, each of which
 * goes through one round after the other. A round that takes too long is told to
 * stop, and left to itself if it does not: what it had claimed runs out, and somebody else takes over.
 */
abstract class RoundWorkers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RoundWorkers.class);

    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(4);

    private final String name;
    private final int count;
    private final Duration longestRound;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    /**
     * So many workers.
     *
     * @param name         of the threads, and in the log
     * @param longestRound after which a round is told to stop; what it claims is leased for longer
     */
    RoundWorkers(String name, int count, Duration longestRound) {
        this.name = name;
        this.count = count;
        this.longestRound = longestRound;
    }

    /** Goes through one round; returns whether it found something to do. */
    abstract boolean round();

    /**
     * Rests after a round, before the next one.
     *
     * @param found whether the round found something; if not, until there may be something to do
     */
    abstract void rest(boolean found) throws InterruptedException;

    /** Ends the rest of one worker, or the next one's. */
    abstract void wakeUp();

    @Override
    public final synchronized void start() {
        running = true;
        for (var number = 1; number <= count; number++) {
            workers.add(Thread.ofVirtual().name(name + "-" + number).start(this::work));
        }
    }

    @Override
    public final synchronized void stop() {
        running = false;
        workers.forEach(_ -> wakeUp());
        try {
            for (var worker : workers) {
                worker.join(PATIENCE_AT_STOP.dividedBy(count));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    private void work() {
        try {
            while (running) {
                rest(timedRound().orElse(false));
            }
        } catch (InterruptedException _) {
            // Nobody else interrupts a worker than the end of the process.
        }
    }

    /** Whether the round found something; empty if it failed or was told to stop. */
    private Optional<Boolean> timedRound() throws InterruptedException {
        var result = new CompletableFuture<Boolean>();
        var thread = Thread.ofVirtual().name(Thread.currentThread().getName() + "-round").start(() -> run(result));
        try {
            return Optional.of(result.get(longestRound.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            thread.interrupt();
            if (!thread.join(GRACE)) {
                log.error("A round of {} does not stop; what it has claimed is given out again", name);
            }
        } catch (ExecutionException failed) {
            report(failed.getCause());
        }
        return Optional.empty();
    }

    private void run(CompletableFuture<Boolean> result) {
        try {
            result.complete(round());
        } catch (RuntimeException | Error failure) {
            result.completeExceptionally(failure);
        }
    }

    private void report(@Nullable Throwable failure) {
        if (failure instanceof StoreUnavailableException) {
            log.debug("{} waits until the store is back: {}", name, failure.getMessage());
        } else {
            log.error("A round of {} failed", name, failure);
        }
    }

    /** This process, for operators to read. */
    static String node() {
        var process = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "/" + process;
        } catch (UnknownHostException _) {
            return "process/" + process;
        }
    }
}
