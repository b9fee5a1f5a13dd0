package io.gatehouse.domain.kyc;

import java.util.UUID;

/** Names a reviewer. */
public record ReviewerId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
