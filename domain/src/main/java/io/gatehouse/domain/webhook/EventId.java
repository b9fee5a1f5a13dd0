package io.gatehouse.domain.webhook;

import java.util.UUID;

/**
 * Gatehouse's name for an accepted event; Blnk gives events no id. It follows from the event's {@link EventIdentity}, so
 * that every delivery of an event carries the same.
 */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
