package io.gatehouse.application.installation.port.out;

import java.time.Instant;

import io.gatehouse.domain.installation.InstallationId;

/** The way into the portal that an active installation opens. Used inside a unit of work. */
public interface PortalAccess {

    /** Ends every portal session of the installation, because it is no longer active. */
    void close(InstallationId installation, Instant now);
}
