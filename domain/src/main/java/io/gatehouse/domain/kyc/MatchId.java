package io.gatehouse.domain.kyc;

import java.util.UUID;

/** Names a match of a case. */
public record MatchId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
