package io.gatehouse.domain.installation;

import io.gatehouse.domain.shared.Identifiers;

/** The organization that owns an instance; only older callbacks name it ({@code organization_id}). Opaque. */
public record OrganizationId(String value) {

    /** @throws IllegalArgumentException if the value is no identifier */
    public OrganizationId {
        Identifiers.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
