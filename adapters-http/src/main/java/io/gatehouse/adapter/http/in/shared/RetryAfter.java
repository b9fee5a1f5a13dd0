package io.gatehouse.adapter.http.in.shared;

import java.time.Duration;

/** When a sender should try again, in whole seconds: the unit of the {@code Retry-After} header (RFC 9110). */
public record RetryAfter(Duration value) {

    /** Rounds up. @throws IllegalArgumentException unless positive */
    public RetryAfter {
        if (!value.isPositive()) {
            throw new IllegalArgumentException("the time after which to try again must be positive");
        }
        value = Duration.ofSeconds(value.plusSeconds(1).minusNanos(1).toSeconds());
    }

    /** The header's value. */
    public String header() {
        return Long.toString(value.toSeconds());
    }
}
