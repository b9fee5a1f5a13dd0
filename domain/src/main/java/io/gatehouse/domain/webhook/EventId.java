package io.gatehouse.domain.webhook;

import java.util.UUID;

/** Gatehouse's name for an accepted event; Blnk gives events no id. */
public record EventId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
