package io.gatehouse.domain.installation;

import io.gatehouse.domain.shared.Identifiers;

/** The app in Blnk Cloud's library; one Gatehouse is one app ({@code app_id}). Opaque. */
public record AppId(String value) {

    /** @throws IllegalArgumentException if the value is no identifier */
    public AppId {
        Identifiers.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
