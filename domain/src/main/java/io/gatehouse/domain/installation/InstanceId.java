package io.gatehouse.domain.installation;

import io.gatehouse.domain.shared.Identifiers;

/** A Blnk instance: one ledger with its own data; scopes every call to Cloud ({@code instance_id}). Opaque. */
public record InstanceId(String value) {

    /** @throws IllegalArgumentException if the value is no identifier */
    public InstanceId {
        Identifiers.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
