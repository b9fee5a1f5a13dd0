package io.gatehouse.domain.webhook;

/** Where an accepted event stands. */
public enum EventState {
    /** Stored, and its name is one that Gatehouse knows. */
    RECEIVED,
    /** Stored; no version of Blnk that Gatehouse knows sends this name. */
    NO_HANDLER,
    /** Stored as it came: authentic, but no JSON object or without an event name. */
    NOT_UNDERSTOOD
}
