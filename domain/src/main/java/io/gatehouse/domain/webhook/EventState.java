package io.gatehouse.domain.webhook;

/** Where an accepted event stands. */
public enum EventState {
    /** Stored; a handler will take it, or is at it. */
    WAITING,
    /** A handler failed; it will be tried again. */
    RETRYING,
    /** A handler failed as often as it is tried; nothing more happens unless somebody replays it. */
    DEAD,
    /** A handler has done its work. */
    HANDLED,
    /** Stored; nothing here handles events of its name. */
    NO_HANDLER,
    /** Stored as it came: authentic, but no JSON object or without an event name. */
    NOT_UNDERSTOOD
}
