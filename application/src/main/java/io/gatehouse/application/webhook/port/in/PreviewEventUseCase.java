package io.gatehouse.application.webhook.port.in;

import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.domain.webhook.EventId;

/** Tells what a handler would do about an event if it were tried now. */
public interface PreviewEventUseCase {

    /**
     * Runs the handler and undoes all that it wrote.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away or too slow
     */
    Outcome preview(Query query);

    /** Which one. */
    record Query(EventId event) {}

    /** What the handler came to. */
    sealed interface Outcome {

        /** It would do this. */
        record WouldDo(Effects effects) implements Outcome {}

        /**
         * It would fail.
         *
         * @param error what went wrong
         */
        record WouldFail(String error) implements Outcome {}

        /** Nothing here handles events of its name. */
        record NoHandler() implements Outcome {}

        /** Its body was not understood, so there is nothing to hand to a handler. */
        record NotUnderstood() implements Outcome {}

        /** Its body was not kept that long, so there is nothing to hand to a handler. */
        record Expunged() implements Outcome {}

        /** There is no such event. */
        record Unknown() implements Outcome {}
    }
}
