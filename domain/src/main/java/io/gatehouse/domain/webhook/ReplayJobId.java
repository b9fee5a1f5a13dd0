package io.gatehouse.domain.webhook;

import java.util.UUID;

/** Identifies a {@link ReplayJob}. */
public record ReplayJobId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
