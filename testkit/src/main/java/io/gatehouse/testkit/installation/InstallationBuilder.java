package io.gatehouse.testkit.installation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.testkit.shared.MutableInstantSource;

/** An installation with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class InstallationBuilder {

    private final InstallationId id;
    private final AppId app;
    private final InstanceId instance;
    private final Optional<OrganizationId> organization;
    private final Grant grant;
    private final Instant at;

    private InstallationBuilder(
            InstallationId id, AppId app, InstanceId instance, Optional<OrganizationId> organization, Grant grant,
            Instant at) {
        this.id = id;
        this.app = app;
        this.instance = instance;
        this.organization = organization;
        this.grant = grant;
        this.at = at;
    }

    /** {@code instapp_1} of {@code app_kyc} in {@code inst_1}, which names no organization. */
    public static InstallationBuilder anInstallation() {
        return new InstallationBuilder(
                new InstallationId("instapp_1"), new AppId("app_kyc"), new InstanceId("inst_1"), Optional.empty(),
                grant("first"), MutableInstantSource.START);
    }

    /** A grant of {@code data:read} and {@code alerts:write}; the same content gives the same fingerprint. */
    public static Grant grant(String content) {
        return new Grant(new KeyPrefix("blnk_abc"), Permissions.of(List.of("data:read", "alerts:write")),
                fingerprint(content));
    }

    /** A fingerprint that stands for this content. */
    public static ContentFingerprint fingerprint(String content) {
        try {
            return new ContentFingerprint(HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Under this id. */
    public InstallationBuilder withId(String value) {
        return new InstallationBuilder(new InstallationId(value), app, instance, organization, grant, at);
    }

    /** Of this app. */
    public InstallationBuilder ofApp(String value) {
        return new InstallationBuilder(id, new AppId(value), instance, organization, grant, at);
    }

    /** In this instance. */
    public InstallationBuilder inInstance(String value) {
        return new InstallationBuilder(id, app, new InstanceId(value), organization, grant, at);
    }

    /** Naming this organization. */
    public InstallationBuilder ofOrganization(String value) {
        return new InstallationBuilder(id, app, instance, Optional.of(new OrganizationId(value)), grant, at);
    }

    /** With this grant. */
    public InstallationBuilder granted(Grant other) {
        return new InstallationBuilder(id, app, instance, organization, other, at);
    }

    /** First heard of at this time. */
    public InstallationBuilder at(Instant time) {
        return new InstallationBuilder(id, app, instance, organization, grant, time);
    }

    /** The first install, ready to be saved. */
    public Installation.Transition installed() {
        return Installation.first(id, app, instance, organization, grant, at);
    }

    /** The uninstall of what was never installed, ready to be saved. */
    public Installation.Transition buried() {
        return Installation.buried(id, app, instance, organization, at.minusSeconds(5), at);
    }
}
