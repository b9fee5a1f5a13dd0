package io.gatehouse.domain.ledger;

import io.gatehouse.domain.shared.Identifiers;

/** Blnk Cloud's name for an alert ({@code anomaly_id}). Opaque. */
public record AlertId(String value) {

    /** @throws IllegalArgumentException if it is no identifier */
    public AlertId {
        Identifiers.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
