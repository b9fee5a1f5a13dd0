package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.slf4j.MDC;

/**
 * Threads for what a webhook may have to wait for, so that the thread that brings it need not. As many as are needed and at
 * most {@value #MOST}: each waits no longer than the deadline of the store, which a queue in front of them would break.
 */
final class WaitingThreads implements Executor, AutoCloseable {

    static final int MOST = 200;

    private static final Duration KEPT = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0, MOST, KEPT.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("webhook-waiting-", 1).factory());

    /** Runs it under the trace of who asks for it. */
    @Override
    public void execute(Runnable work) {
        var context = MDC.getCopyOfContextMap();
        threads.execute(() -> {
            if (context != null) {
                MDC.setContextMap(context);
            }
            try {
                work.run();
            } finally {
                MDC.clear();
            }
        });
    }

    @Override
    public void close() {
        threads.close();
    }
}
