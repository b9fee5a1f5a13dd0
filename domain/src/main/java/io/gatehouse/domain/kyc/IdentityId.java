package io.gatehouse.domain.kyc;

import io.gatehouse.domain.shared.Identifiers;

/** Blnk's name for a person or an organization in a ledger. No personal data by itself. */
public record IdentityId(String value) {

    /** @throws IllegalArgumentException if it is no identifier */
    public IdentityId {
        value = Identifiers.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
