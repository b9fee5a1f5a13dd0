package io.gatehouse.application.installation.port.in;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;

/** Takes an uninstall callback of Blnk Cloud. Repeating it is harmless. */
public interface RemoveInstallationUseCase {

    /**
     * Revokes the installation, destroys its key and ends its portal sessions, all or nothing.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if it cannot be stored now
     */
    Outcome remove(Command command);

    /** What the callback says. */
    record Command(
            InstallationId installation,
            AppId app,
            InstanceId instance,
            Optional<OrganizationId> organization,
            Instant uninstalledAt,
            Optional<String> idempotencyKey) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is stored, and took this effect. */
        record Removed(CallbackOutcome outcome) implements Outcome {}

        /** It is for another app than the one this Gatehouse serves. */
        record ForeignApp() implements Outcome {}

        /** The installation is known, for another app or instance; that never changes. */
        record Contradiction() implements Outcome {}
    }
}
