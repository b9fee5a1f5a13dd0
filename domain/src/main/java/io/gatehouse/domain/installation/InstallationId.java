package io.gatehouse.domain.installation;

import io.gatehouse.domain.shared.Identifiers;

/** An installation of the app, as Blnk Cloud names it ({@code installed_app_id}). Opaque. */
public record InstallationId(String value) {

    /** @throws IllegalArgumentException if the value is no identifier */
    public InstallationId {
        Identifiers.require(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
