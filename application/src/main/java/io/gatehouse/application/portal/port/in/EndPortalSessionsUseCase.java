package io.gatehouse.application.portal.port.in;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;

/** An operator ends the portal sessions of an installation. */
public interface EndPortalSessionsUseCase {

    /** Ends those that are launched or open; audited, even if there are none. */
    Outcome end(Command command);

    /** Whose sessions, who ends them, and why. */
    record Command(InstallationId installation, Username operator, Reason why) {}

    /** How many were ended. */
    record Outcome(int ended) {}
}
