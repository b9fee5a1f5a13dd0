package io.gatehouse.application.portal.port.in;

import java.util.Optional;

import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.portal.PortalToken;

/** Takes the portal launch request of Blnk Cloud. */
public interface LaunchPortalUseCase {

    /**
     * Makes a launch token for an installation in force.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if it cannot be stored now
     */
    Outcome launch(Command command);

    /** What the request says; the last two are in requests of older documentation only. */
    record Command(
            InstallationId installation,
            AppId app,
            InstanceId instance,
            Optional<OrganizationId> organization,
            Optional<String> user) {}

    /** What became of it. */
    sealed interface Outcome {

        /** The portal opens to whoever brings this token, once, within {@code PortalSession.LAUNCH_LIFETIME}. */
        record Launched(PortalToken launchToken) implements Outcome {}

        /** The request names no installation that is known here. */
        record Unknown() implements Outcome {}

        /** The installation has ended. */
        record NotActive() implements Outcome {}

        /** App, instance or organization are not those of the installation. */
        record Mismatch() implements Outcome {}
    }
}
