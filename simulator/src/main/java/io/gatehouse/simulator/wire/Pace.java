package io.gatehouse.simulator.wire;

import java.time.Duration;

/** How the simulator waits. Tests replace it, demos shorten it, so that three weeks of retries pass in seconds. */
@FunctionalInterface
public interface Pace {

    /** Waits for the given time, or whatever this pace makes of it. */
    void pause(Duration wanted) throws InterruptedException;

    /** Waits for {@code factor} times the wanted time; 0 does not wait at all. */
    static Pace scaled(double factor) {
        if (factor < 0 || !Double.isFinite(factor)) {
            throw new IllegalArgumentException("A time scale is a number from 0 upwards, not " + factor);
        }
        return wanted -> Thread.sleep(Duration.ofMillis(Math.round(wanted.toMillis() * factor)));
    }
}
