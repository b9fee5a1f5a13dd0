package io.gatehouse.application.webhook.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.EventId;

/** Has an event handled once more, whatever became of it before. */
public interface ReplayEventUseCase {

    /** Puts the event into the queue, where it becomes a new attempt; audited. */
    Outcome replay(Command command);

    /** Which one, who wants it, and why. */
    record Command(EventId event, Username operator, Reason why) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It waits for its handler. */
        record Queued() implements Outcome {}

        /** Somebody is at it right now; nothing changed. */
        record InHand() implements Outcome {}

        /** Nothing here handles events of its name; nothing changed. */
        record NoHandler() implements Outcome {}

        /** Its body was not understood, so there is nothing to hand to a handler; nothing changed. */
        record NotUnderstood() implements Outcome {}

        /** Its body was not kept that long, so there is nothing to hand to a handler; nothing changed. */
        record Expunged() implements Outcome {}

        /** There is no such event. */
        record Unknown() implements Outcome {}
    }
}
