package io.gatehouse.adapter.http.in.portal;

import java.util.Optional;

import io.gatehouse.adapter.http.in.shared.RequestFields;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.shared.Identifiers;

/**
 * A launch request of Blnk Cloud. Organization and user are in requests of older documentation only.
 *
 * @see <a href="https://docs.blnkfinance.com/cloud/apps">Blnk Cloud apps</a>
 */
record PortalLaunchRequest(
        InstallationId installation,
        AppId app,
        InstanceId instance,
        Optional<OrganizationId> organization,
        Optional<String> user) {

    /** @throws io.gatehouse.adapter.http.in.shared.UnacceptableRequestException naming every field that is wrong */
    static PortalLaunchRequest from(RequestFields fields) {
        var installation = fields.required("installed_app_id", InstallationId::new);
        var app = fields.required("app_id", AppId::new);
        var instance = fields.required("instance_id", InstanceId::new);
        var organization = fields.optional("organization_id", OrganizationId::new);
        var user = fields.optional("user_id", Identifiers::require);
        fields.check();
        return new PortalLaunchRequest(
                installation.orElseThrow(), app.orElseThrow(), instance.orElseThrow(), organization, user);
    }

    LaunchPortalUseCase.Command toCommand() {
        return new LaunchPortalUseCase.Command(installation, app, instance, organization, user);
    }
}
