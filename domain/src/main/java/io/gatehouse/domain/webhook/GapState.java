package io.gatehouse.domain.webhook;

/** What became of a gap. */
public enum GapState {
    /** Nothing yet. */
    OPEN,
    /** The event came after all. */
    ARRIVED,
    /** Gatehouse made the event from the record. */
    BACKFILLED,
    /** An operator wants nothing more of it, or the record is gone. */
    DISMISSED
}
