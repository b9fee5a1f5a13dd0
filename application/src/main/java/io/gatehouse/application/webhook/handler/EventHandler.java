package io.gatehouse.application.webhook.handler;

import java.util.Set;

import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.RetryPolicy;

/**
 * Does what is to be done about events of some names. It is called inside a unit of work in which the event is marked as
 * handled too, so either both are kept or neither; it may be called again for the same event, after a failure and when
 * somebody replays the event, and then has to come to the same result.
 *
 * <p>It writes through outbound ports, in that unit, and calls no other system: what another system is to be told is among
 * the {@link Effects} it returns. Events of one resource come one at a time in the order of their arrival; others come at
 * the same time. Thread-safe.
 */
public interface EventHandler {

    /** The events it takes. No two handlers take the same. */
    Set<EventName> names();

    /** How often it is tried, and how soon again. */
    default RetryPolicy retryPolicy() {
        return RetryPolicy.USUAL;
    }

    /**
     * Does what is to be done. Any exception means that it failed and undoes what was written; its message is shown to
     * operators, so it quotes nothing of the body.
     */
    Effects handle(EventToHandle event);
}
