package io.gatehouse.domain.webhook;

import io.gatehouse.domain.shared.Identifiers;

/**
 * Names a signing secret without telling it: a UUID for one kept in the store, {@code environment-} and the
 * start of a keyed fingerprint for those of the environment, {@code synthetic} where there was nothing to verify.
 */
public record SecretId(String value) {

    /** Stands where a secret would, for events that no Core sent: Gatehouse made them from records of the ledger. */
    public static final SecretId SYNTHETIC = new SecretId("synthetic");

    /** @throws IllegalArgumentException if the value is no identifier */
    public SecretId {
        Identifiers.require(value);
    }

    /** Whether Gatehouse made the event itself. */
    public boolean isSynthetic() {
        return equals(SYNTHETIC);
    }

    @Override
    public String toString() {
        return value;
    }
}
