package io.gatehouse.domain.webhook;

import java.util.UUID;

/** Names a gap. */
public record GapId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
