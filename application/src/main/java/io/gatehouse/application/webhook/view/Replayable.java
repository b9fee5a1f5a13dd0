package io.gatehouse.application.webhook.view;

/** Whether an event can be handled once more, and what stands in the way. */
public enum Replayable {
    /** It can. */
    POSSIBLE,
    /** Nothing here handles events of its name. */
    NO_HANDLER,
    /** Its body was not understood, so there is nothing to hand to a handler. */
    NOT_UNDERSTOOD,
    /** Its body was not kept that long, so there is nothing to hand to a handler. */
    EXPUNGED
}
