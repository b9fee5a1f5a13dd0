package io.gatehouse.application.installation.port.out;

import io.gatehouse.domain.installation.InstallationId;

/** The installation was changed by somebody else since it was read; whoever locked it first cannot see this. */
public final class StaleInstallationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** About the installation of that id. */
    public StaleInstallationException(InstallationId id) {
        super("installation " + id + " was changed since it was read");
    }
}
