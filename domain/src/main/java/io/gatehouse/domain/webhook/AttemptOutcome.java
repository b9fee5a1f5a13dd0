package io.gatehouse.domain.webhook;

/** How an attempt at handling an event ended. */
public enum AttemptOutcome {
    /** The handler has done its work. */
    HANDLED,
    /** The handler failed; what it had written is undone. */
    FAILED,
    /** Whoever was at it never reported back: the process ended or hung. Nothing of it was kept. */
    ABANDONED
}
