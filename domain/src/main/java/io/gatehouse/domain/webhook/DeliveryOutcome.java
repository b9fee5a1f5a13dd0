package io.gatehouse.domain.webhook;

/** What a delivery of an event was. */
public enum DeliveryOutcome {
    /** The first: it made the event. */
    FIRST,
    /** One of an event that was there already; it changed nothing. */
    REPEATED
}
