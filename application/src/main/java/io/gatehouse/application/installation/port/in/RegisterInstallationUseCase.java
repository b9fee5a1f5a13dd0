package io.gatehouse.application.installation.port.in;

import java.util.Optional;

import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permissions;

/** Takes an install callback of Blnk Cloud. Repeating it is harmless. */
public interface RegisterInstallationUseCase {

    /**
     * Registers, reissues or reactivates the installation and keeps its key, all or nothing.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if it cannot be stored now
     */
    Outcome register(Command command);

    /**
     * What the callback says.
     *
     * @param keyPrefix shorter than the key, since it is kept in the clear
     */
    record Command(
            InstallationId installation,
            AppId app,
            InstanceId instance,
            Optional<OrganizationId> organization,
            ApiKey apiKey,
            KeyPrefix keyPrefix,
            Permissions permissions,
            Optional<String> idempotencyKey) {

        /** @throws IllegalArgumentException if the prefix is the whole key */
        public Command {
            if (keyPrefix.value().length() >= apiKey.value().length()) {
                throw new IllegalArgumentException("must be shorter than the key");
            }
        }
    }

    /** What became of it. */
    sealed interface Outcome {

        /** It is stored, and took this effect. */
        record Registered(CallbackOutcome outcome) implements Outcome {}

        /** It is for another app than the one this Gatehouse serves. */
        record ForeignApp() implements Outcome {}

        /** The installation is known, for another app or instance; that never changes. */
        record Contradiction() implements Outcome {}
    }
}
