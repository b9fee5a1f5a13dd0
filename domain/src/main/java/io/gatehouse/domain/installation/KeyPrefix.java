package io.gatehouse.domain.installation;

import io.gatehouse.domain.shared.Identifiers;

/**
 * The first characters of an API key ({@code api_key_prefix}), by which people tell keys apart. At most 16 characters,
 * so that it cannot be the key.
 */
public record KeyPrefix(String value) {

    private static final int MAXIMUM_LENGTH = 16;

    /** @throws IllegalArgumentException if the value is no identifier, or long enough to give a key away */
    public KeyPrefix {
        Identifiers.require(value);
        if (value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("must be at most " + MAXIMUM_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
