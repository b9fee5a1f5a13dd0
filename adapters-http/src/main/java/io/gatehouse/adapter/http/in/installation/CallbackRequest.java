package io.gatehouse.adapter.http.in.installation;

import java.util.Optional;

import io.gatehouse.adapter.http.in.shared.RequestFields;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.shared.Identifiers;

/**
 * A callback of Blnk Cloud. Both kinds come to one URL and neither names itself, so the kind follows from the prefix of
 * the idempotency key, else from the fields.
 *
 * @see <a href="https://docs.blnkfinance.com/cloud/apps">Blnk Cloud apps</a>
 */
sealed interface CallbackRequest {

    /** The app was installed. */
    record Install(RegisterInstallationUseCase.Command toCommand) implements CallbackRequest {}

    /** The app was uninstalled. */
    record Uninstall(RemoveInstallationUseCase.Command toCommand) implements CallbackRequest {}

    /**
     * Reads a callback.
     *
     * @throws io.gatehouse.adapter.http.in.shared.UnacceptableRequestException naming every field that is wrong
     */
    static CallbackRequest from(RequestFields fields) {
        var common = Common.from(fields);
        var kind = kind(common.idempotencyKey(), fields);
        if (kind.isEmpty()) {
            fields.refuse("api_key", "is missing; an install has it");
            fields.refuse("uninstalled_at", "is missing; an uninstall has it");
            fields.check();
        }
        return switch (kind.orElseThrow()) {
            case INSTALL -> install(common, fields);
            case UNINSTALL -> uninstall(common, fields);
        };
    }

    private static Optional<CallbackKind> kind(Optional<String> idempotencyKey, RequestFields fields) {
        if (idempotencyKey.isPresent() && idempotencyKey.get().startsWith(Common.INSTALL)) {
            return Optional.of(CallbackKind.INSTALL);
        }
        if (idempotencyKey.isPresent() && idempotencyKey.get().startsWith(Common.UNINSTALL)) {
            return Optional.of(CallbackKind.UNINSTALL);
        }
        if (fields.has("api_key")) {
            return Optional.of(CallbackKind.INSTALL);
        }
        return fields.has("uninstalled_at") ? Optional.of(CallbackKind.UNINSTALL) : Optional.empty();
    }

    private static Install install(Common common, RequestFields fields) {
        var key = fields.required("api_key", ApiKey::new);
        var prefix = fields.required("api_key_prefix", KeyPrefix::new);
        if (key.isPresent() && prefix.isPresent()
                && prefix.get().value().length() >= key.get().value().length()) {
            fields.refuse("api_key_prefix", "must be shorter than the key");
        }
        var permissions = permissions(fields);
        fields.check();
        return new Install(new RegisterInstallationUseCase.Command(
                common.installation().orElseThrow(), common.app().orElseThrow(), common.instance().orElseThrow(),
                common.organization(), key.orElseThrow(), prefix.orElseThrow(), permissions.orElseThrow(),
                common.idempotencyKey()));
    }

    private static Optional<Permissions> permissions(RequestFields fields) {
        var scopes = fields.requiredList("granted_permissions", Permission::new);
        try {
            return Optional.of(new Permissions(scopes));
        } catch (IllegalArgumentException wrong) {
            fields.refuse("granted_permissions", String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static Uninstall uninstall(Common common, RequestFields fields) {
        var uninstalledAt = fields.required("uninstalled_at", Rfc3339::instant);
        fields.check();
        return new Uninstall(new RemoveInstallationUseCase.Command(
                common.installation().orElseThrow(), common.app().orElseThrow(), common.instance().orElseThrow(),
                common.organization(), uninstalledAt.orElseThrow(), common.idempotencyKey()));
    }

    /** What both kinds hold; empty where it is wrong or, for the last two, missing. */
    record Common(
            Optional<InstallationId> installation,
            Optional<AppId> app,
            Optional<InstanceId> instance,
            Optional<OrganizationId> organization,
            Optional<String> idempotencyKey) {

        private static final String INSTALL = "install:";
        private static final String UNINSTALL = "uninstall:";

        private static Common from(RequestFields fields) {
            return new Common(
                    fields.required("installed_app_id", InstallationId::new),
                    fields.required("app_id", AppId::new),
                    fields.required("instance_id", InstanceId::new),
                    fields.optional("organization_id", OrganizationId::new),
                    fields.optional("idempotency_key", Common::idempotencyKey));
        }

        /** What follows the prefix is an identifier, which may be as long as any. */
        private static String idempotencyKey(String value) {
            if (value.startsWith(INSTALL) && value.length() > INSTALL.length()) {
                return INSTALL + Identifiers.require(value.substring(INSTALL.length()));
            }
            if (value.startsWith(UNINSTALL) && value.length() > UNINSTALL.length()) {
                return UNINSTALL + Identifiers.require(value.substring(UNINSTALL.length()));
            }
            return Identifiers.require(value);
        }
    }
}
