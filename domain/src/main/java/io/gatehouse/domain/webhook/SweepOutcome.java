package io.gatehouse.domain.webhook;

/** How a comparison of a ledger with what it sent ended. */
public enum SweepOutcome {
    /** All there was to compare is compared. */
    COMPLETE,
    /** There is more than can be read at once; it goes on where it stopped. */
    UNFINISHED,
    /** The installation has no key. */
    KEY_MISSING,
    /** Blnk Cloud does not accept the key. */
    KEY_REJECTED,
    /** The installation lacks the permission to read. */
    SCOPE_MISSING,
    /** Blnk Cloud wants fewer calls. */
    RATE_LIMITED,
    /** Blnk Cloud does not answer, or says that it has a problem. */
    UNAVAILABLE,
    /** Blnk Cloud answers something that makes no sense here. */
    NOT_UNDERSTOOD
}
