package io.gatehouse.application.retention.port.in;

import java.time.Duration;

/** Removes what is kept beside events and has been kept long enough. */
public interface TrimRecordsUseCase {

    /** How long counts of events by the minute are kept; pages show those of a day. */
    Duration ACTIVITY = Duration.ofDays(30);

    /** Removes a batch of each kind; to be called again while there is more, or from time to time. */
    Trimmed trim();

    /** How many were removed. */
    record Trimmed(int activity, int replays, int arrivals) {}
}
