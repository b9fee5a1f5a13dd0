package io.gatehouse.domain.retention;

import java.time.Duration;

/**
 * How long an event is kept, counted from its first delivery.
 *
 * @param bodies  how long its body
 * @param records how long the rest of it; a body is no longer kept than its record
 */
public record RetentionPeriods(Duration bodies, Duration records) {

    /** The shortest time for a body. */
    public static final Duration SHORTEST = Duration.ofDays(1);

    /** The longest time for anything. */
    public static final Duration LONGEST = Duration.ofDays(3650);

    /** 90 days and 400 days: a quarter to look into what was sent, and a year with some days for its audit. */
    public static final RetentionPeriods USUAL = new RetentionPeriods(Duration.ofDays(90), Duration.ofDays(400));

    /** @throws IllegalArgumentException if a time is out of bounds, or the body is kept longer than its record */
    public RetentionPeriods {
        if (bodies.compareTo(SHORTEST) < 0 || records.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "bodies are kept at least " + SHORTEST.toDays() + " day, records at most " + LONGEST.toDays());
        }
        if (bodies.compareTo(records) > 0) {
            throw new IllegalArgumentException("a body is not kept longer than the record of its event");
        }
    }

    /** The same, with records kept for that time at the least. */
    RetentionPeriods withRecordsOfAtLeast(Duration least) {
        return records.compareTo(least) < 0 ? new RetentionPeriods(bodies, least) : this;
    }

    /** How long that part is kept. */
    public Duration of(KeptPart part) {
        return switch (part) {
            case BODY -> bodies;
            case RECORD -> records;
        };
    }
}
