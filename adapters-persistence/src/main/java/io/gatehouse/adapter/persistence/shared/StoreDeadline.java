package io.gatehouse.adapter.persistence.shared;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * How long anything may wait for the store, and the time-outs that follow from it, so that one setting answers for all.
 *
 * <p>In the worst case a call waits for a connection, then for the check of that connection, then for one answer:
 * {@link #acquisition}, {@link #validation} and {@link #answer} together are within {@link #total}. A unit of work asks
 * several times, so {@link JdbcUnitOfWork} watches its total besides. At least two seconds, as the driver counts the
 * time-outs of its sockets in whole seconds.
 */
public record StoreDeadline(Duration total) {

    private static final Duration MINIMUM = Duration.ofSeconds(2);

    /** @throws IllegalArgumentException if shorter than two seconds or longer than a minute */
    public StoreDeadline {
        if (total.compareTo(MINIMUM) < 0 || total.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("the deadline of the store must be from 2 seconds to 1 minute");
        }
    }

    /** For a connection out of the pool. */
    public Duration acquisition() {
        return total.dividedBy(4);
    }

    /** For the check whether a pooled connection still works. */
    public Duration validation() {
        return Duration.ofMillis(250);
    }

    /** For one answer of the server; whole seconds. */
    public Duration answer() {
        return total.minus(acquisition()).minus(validation()).truncatedTo(ChronoUnit.SECONDS);
    }

    /** For one statement, by the server's own clock; a little less, so that it is the server that gives up first. */
    public Duration statement() {
        return answer().minusMillis(50);
    }

    /** For a lock that another transaction holds. */
    public Duration lock() {
        return statement().minusMillis(50);
    }
}
