package io.gatehouse.domain.webhook;

import io.gatehouse.domain.shared.Identifiers;

/**
 * Names a signing secret without telling it: a UUID for one kept in the store, {@code environment-1}, {@code
 * environment-2}, … for those of the environment.
 */
public record SecretId(String value) {

    /** @throws IllegalArgumentException if the value is no identifier */
    public SecretId {
        Identifiers.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
