package io.gatehouse.application.webhook.port.out;

import java.time.Instant;

import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.SourceId;

/** How much goes on in the ledgers that send here, counted by the minute. Used inside a unit of work. */
public interface SourceActivity {

    /** Counts one more event of that name, in the minute in which it was received. */
    void count(SourceId source, EventName name, Instant receivedAt);
}
