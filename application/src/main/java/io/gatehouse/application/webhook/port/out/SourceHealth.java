package io.gatehouse.application.webhook.port.out;

import java.time.Instant;

import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SourceId;

/**
 * How well each source is doing, counted as it goes. Counting costs next to nothing, waits for nothing and never fails:
 * what was counted becomes visible within seconds, and the last seconds are lost if the process is killed. Minutes are kept
 * for four weeks, how long things took for two days, the use of secrets for a year. Thread-safe.
 */
public interface SourceHealth {

    /** A delivery was stored. */
    void accepted(ReceivedEvent event, DeliveryOutcome delivery);

    /** A request to that source was refused. */
    void refused(SourceId source, RefusalCause cause, Instant receivedAt);

    /** An event was handled, for the first time. */
    void handled(SourceId source, Instant receivedAt, Instant handledAt);
}
