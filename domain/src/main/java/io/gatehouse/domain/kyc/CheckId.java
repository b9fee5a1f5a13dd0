package io.gatehouse.domain.kyc;

import java.util.UUID;

/** Names one run of one check. */
public record CheckId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
