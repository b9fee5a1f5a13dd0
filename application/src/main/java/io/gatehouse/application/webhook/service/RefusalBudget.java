package io.gatehouse.application.webhook.service;

import java.time.Duration;
import java.time.Instant;

/**
 * Bounds how many refused requests are written down in a minute, so that whoever floods the webhook URL does not fill
 * the store's time with it. Thread-safe.
 */
final class RefusalBudget {

    private static final int PER_WINDOW = 300;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private Instant windowStart = Instant.EPOCH;
    private int spent;

    /** Whether one more may be written down. */
    synchronized boolean allows(Instant now) {
        // A clock that was set back opens a new window too, instead of closing the budget until it has caught up.
        if (Duration.between(windowStart, now).abs().compareTo(WINDOW) >= 0) {
            windowStart = now;
            spent = 0;
        }
        return spent++ < PER_WINDOW;
    }
}
