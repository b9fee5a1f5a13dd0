package io.gatehouse.application.installation.port.in;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;

/** An operator ends an installation here. Blnk Cloud is not told: the app stays in its list until uninstalled there. */
public interface RevokeInstallationUseCase {

    /** Revokes the installation, destroys its key and ends its portal sessions, all or nothing; audited. */
    Outcome revoke(Command command);

    /** Which installation, who ends it, and why. */
    record Command(InstallationId installation, Username operator, Reason why) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is revoked now. */
        record Revoked() implements Outcome {}

        /** It was not active any more; nothing changed. */
        record NotActive() implements Outcome {}

        /** There is no such installation. */
        record Unknown() implements Outcome {}
    }
}
