package io.gatehouse.application.retention.port.out;

import java.time.Instant;

/** What is kept beside events and goes when it is old. Used inside a unit of work. */
public interface AgedRecords {

    /** Removes counts of events by the minute from before then, at most so many; returns how many. */
    int trimActivity(Instant before, int most);

    /** Removes replays of many events that ended before then, at most so many; returns how many. */
    int trimReplays(Instant before, int most);

    /**
     * Removes identities that arrived before then, but those of sources on hold, at most so many; returns how many. They
     * are no longer counted as waiting for a check.
     */
    int trimArrivals(Instant before, int most);
}
