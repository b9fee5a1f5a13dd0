package io.gatehouse.application.webhook.view;

import java.time.Instant;

import io.gatehouse.domain.webhook.Payload;

/** The body of an event as it is stored, or that it is stored no more. Holds personal data as long as it is. */
public sealed interface StoredBody {

    /** As received. */
    record Kept(Payload payload) implements StoredBody {}

    /** Removed because its time was over; hash and size of it are kept with the event. */
    record Expunged(Instant at) implements StoredBody {}
}
