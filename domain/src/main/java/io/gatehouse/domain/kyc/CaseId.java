package io.gatehouse.domain.kyc;

import java.util.Optional;
import java.util.UUID;

/** Names a case; written {@code case_} and a UUID. No personal data by itself. */
public record CaseId(UUID value) {

    private static final String PREFIX = "case_";

    /** The case of that name; empty if it is the name of none. */
    public static Optional<CaseId> parse(String text) {
        if (!text.matches(PREFIX + "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return Optional.empty();
        }
        return Optional.of(new CaseId(UUID.fromString(text.substring(PREFIX.length()))));
    }

    @Override
    public String toString() {
        return PREFIX + value;
    }
}
