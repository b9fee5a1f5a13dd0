package io.gatehouse.domain.watching;

/** What an alarm is about. */
public enum AlarmKind {
    /** A source has sent nothing for far longer than is usual for it. */
    SILENCE,
    /** Events wait though they could be handled. */
    LAG,
    /** Events have failed so often that they are not tried again. */
    DEAD_EVENTS,
    /** A source's requests are refused far more often than usual. */
    REFUSALS,
    /** A source's signing secret goes out of use, so that it can be retired. */
    UNUSED_SECRET
}
