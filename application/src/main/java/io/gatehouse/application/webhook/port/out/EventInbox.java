package io.gatehouse.application.webhook.port.out;

import io.gatehouse.domain.webhook.ReceivedEvent;

/**
 * Where accepted events are kept. Manages its own transactions, so that it can gather several events into one. Not used
 * inside a unit of work. Thread-safe.
 */
public interface EventInbox {

    /**
     * Stores the event and returns once it is durable.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if it may not be stored
     */
    void store(ReceivedEvent event);
}
