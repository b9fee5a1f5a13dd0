package io.gatehouse.application.retention.port.out;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.webhook.SourceId;

/** The sources on hold. A hold waits for the batch of {@link AgedEvents} that runs; nothing is removed once it is there. */
public interface LegalHolds {

    /** All of them, the latest first. */
    List<LegalHold> all();

    /** The one on that source. */
    Optional<LegalHold> find(SourceId source);

    /** Places a hold; false if the source is on hold already, and then nothing changes. */
    boolean place(LegalHold hold);

    /** Ends it, and makes all sweeps start anew, as they passed by its events; false if there is none. */
    boolean release(SourceId source);
}
