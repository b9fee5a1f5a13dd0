package io.gatehouse.application.shared.port.out;

import java.time.Duration;

/**
 * Tells those who work off a queue that there may be something in it, across all nodes that share the store. A hint only:
 * it may come too often, late or not at all, so whoever waits for it looks into the queue from time to time anyway.
 * Thread-safe.
 */
public interface WorkSignal {

    /** Wakes one that waits, or the next one that will; on other nodes too, as soon as that can be. */
    void raise();

    /**
     * Waits until it is raised, or as long as this.
     *
     * @throws InterruptedException if the waiting thread is told to stop
     */
    void await(Duration longest) throws InterruptedException;
}
