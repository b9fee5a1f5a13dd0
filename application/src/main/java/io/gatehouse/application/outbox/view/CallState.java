package io.gatehouse.application.outbox.view;

/** How far a call has come that is not made yet. */
public enum CallState {
    /** It was not tried yet. */
    WAITING,
    /** It failed, and is tried again. */
    RETRYING,
    /** It is not tried any more. */
    DEAD
}
