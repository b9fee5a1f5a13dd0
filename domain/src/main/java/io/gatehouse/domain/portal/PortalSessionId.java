package io.gatehouse.domain.portal;

import java.util.UUID;

/** Names a portal session in pages and records; no secret, and opens nothing. */
public record PortalSessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
