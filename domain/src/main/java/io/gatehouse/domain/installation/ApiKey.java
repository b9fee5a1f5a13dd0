package io.gatehouse.domain.installation;

import io.gatehouse.domain.shared.Identifiers;

/**
 * The key that Blnk Cloud issued to one installation. Whoever holds it acts as the app in that instance, so it shows
 * itself in no log, message or page.
 */
public record ApiKey(String value) {

    private static final int MINIMUM_LENGTH = 8;

    /** @throws IllegalArgumentException if the value is no identifier or too short to be a key; never quotes it */
    public ApiKey {
        Identifiers.require(value);
        if (value.length() < MINIMUM_LENGTH) {
            throw new IllegalArgumentException("must be at least " + MINIMUM_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "ApiKey[redacted]";
    }
}
