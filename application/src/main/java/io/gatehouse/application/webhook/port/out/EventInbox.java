package io.gatehouse.application.webhook.port.out;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.ReceivedEvent;

/**
 * Where accepted events are kept, each once. Manages its own transactions, so that it can gather several deliveries into
 * one. Not used inside a unit of work. Thread-safe.
 */
public interface EventInbox {

    /**
     * Stores a delivery: the first of an event with all of it, and as work to do if its state says so; each one as a
     * delivery of its event. Of several at the same instant exactly one is the first. Returns before it is durable, without
     * waiting for anything.
     *
     * @return completed once it is durable, or with a {@link StoreUnavailableException} if it may not be stored: the store
     *         is away, or too many wait for it already. By a thread of the inbox, which others wait for too
     */
    CompletableFuture<DeliveryOutcome> offer(ReceivedEvent event);

    /**
     * Stores a delivery, as {@link #offer} does, and returns once it is durable.
     *
     * @throws StoreUnavailableException if it may not be stored
     */
    default DeliveryOutcome store(ReceivedEvent event) {
        try {
            return offer(event).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StoreUnavailableException away
                    ? new StoreUnavailableException("storing an event failed", away)
                    : new IllegalStateException("storing an event failed", failed.getCause());
        }
    }

    /**
     * Whether so much arrives that storing it takes what the store can do. Whatever may wait had better wait then: a
     * sender waits for its answer, and an event that is stored for nobody.
     */
    boolean isPressed();
}
