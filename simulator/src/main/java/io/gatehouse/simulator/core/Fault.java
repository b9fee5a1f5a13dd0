package io.gatehouse.simulator.core;

/** What is wrong with a delivery. Faults of the body are signed correctly; the receiver has to look inside. */
public enum Fault {
    /** Nothing is wrong. */
    NONE,
    /** The same body is sent a second time, signed anew, as Core does for {@code transaction.rejected}. */
    DUPLICATE,
    /** Signed with another secret. */
    WRONG_SECRET,
    /** Signed with an empty key, as a Core without a secret does. */
    EMPTY_KEY,
    /** Neither signature nor timestamp, as Core 0.15 without a secret does. */
    UNSIGNED,
    /** Signed correctly, ten minutes ago. */
    STALE,
    /** Signed correctly, ten minutes ahead. */
    FUTURE,
    /** The signature's hex digits in upper case, which Core never sends. */
    UPPER_CASE_HEX,
    /** One byte of the body changed after signing. */
    ALTERED_BYTE,
    /** A signed body that is not JSON. */
    NOT_JSON,
    /** Signed JSON without an event name. */
    NO_EVENT_NAME,
    /** A signed event whose name no contract mentions. */
    UNKNOWN_EVENT,
    /** A field beside event and data that no contract mentions. */
    EXTRA_FIELD,
    /** The body dribbles in. */
    SLOW,
    /** The connection breaks off in the middle of the body. */
    CUT_OFF,
    /** A signed body just over 5 MiB. */
    TOO_LARGE
}
