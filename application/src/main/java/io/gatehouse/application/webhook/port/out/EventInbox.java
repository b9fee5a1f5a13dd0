package io.gatehouse.application.webhook.port.out;

import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.ReceivedEvent;

/**
 * Where accepted events are kept, each once. Manages its own transactions, so that it can gather several deliveries into
 * one. Not used inside a unit of work. Thread-safe.
 */
public interface EventInbox {

    /**
     * Stores a delivery and returns once it is durable: the first of an event with all of it, and as work to do if its
     * state says so; each one as a delivery of its event. Of several at the same instant exactly one is the first.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if it may not be stored: the store is
     *                                                                           away, or too many wait for it already
     */
    DeliveryOutcome store(ReceivedEvent event);

    /**
     * Whether so much arrives that storing it takes what the store can do. Whatever may wait had better wait then: a
     * sender waits for its answer, and an event that is stored for nobody.
     */
    boolean isPressed();
}
