package io.gatehouse.domain.webhook;

/** Where a {@link ReplayJob} stands. */
public enum ReplayJobState {
    /** It puts events into the queue. */
    RUNNING,
    /** Somebody has stopped it; it can go on from where it was. */
    CANCELLED,
    /** There are no more events. */
    DONE
}
