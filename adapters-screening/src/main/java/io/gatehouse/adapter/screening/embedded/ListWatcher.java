package io.gatehouse.adapter.screening.embedded;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Has the folder looked at, first of all before anything else starts, and then from time to time. */
final class ListWatcher implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ListWatcher.class);

    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(2);

    private final Runnable look;
    private final Duration pause;
    private Thread worker = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    ListWatcher(Runnable look, Duration pause) {
        this.look = look;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        running = true;
        lookOnce();
        worker = Thread.ofPlatform().name("list-watcher").daemon().start(this::watch);
    }

    private void watch() {
        try {
            while (running) {
                Thread.sleep(pause);
                lookOnce();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever goes wrong with one look, the next one may go well; what is in force stays so. */
    private void lookOnce() {
        try {
            look.run();
        } catch (RuntimeException e) {
            log.error("The lists could not be looked at", e);
        }
    }

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

    /** Before whatever works with the lists. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
