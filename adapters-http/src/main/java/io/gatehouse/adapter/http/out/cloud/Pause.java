package io.gatehouse.adapter.http.out.cloud;

import java.time.Duration;

/** Waits before a call is made once more. */
@FunctionalInterface
interface Pause {

    /**
     * Waits so long.
     *
     * @throws InterruptedException if the waiting thread is told to stop
     */
    void of(Duration length) throws InterruptedException;
}
