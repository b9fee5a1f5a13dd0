package io.gatehouse.simulator.wire;

import java.net.URI;

/**
 * Where the app under test listens and what is agreed with it. Secrets are text; an empty secret means that there is
 * none.
 *
 * @param base           scheme, host and port, such as {@code http://localhost:8080}
 * @param callbackPath   path of install and uninstall callbacks, without the secret
 * @param portalPath     path of portal launches, without the secret
 * @param webhookPath    path of global webhooks and transaction hooks
 * @param callbackSecret last path segment of callback and portal URLs
 * @param webhookSecret  Core's {@code server.secret_key}, which signs webhooks
 * @param appId          the id under which the app is registered with Cloud
 */
public record GatehouseEndpoints(
        URI base,
        String callbackPath,
        String portalPath,
        String webhookPath,
        String callbackSecret,
        String webhookSecret,
        String appId) {

    /** App id used unless another is set. */
    public static final String DEFAULT_APP_ID = "app_01K9ZPX0A1B2C3D4E5F6G7H8J9";

    /** Refuses a base that is not http or https, and paths that do not start with a slash. */
    public GatehouseEndpoints {
        if (base.getHost() == null || base.getScheme() == null || !base.getScheme().matches("https?")) {
            throw new IllegalArgumentException("The app's base has to be an http or https URL with a host");
        }
        base = URI.create(base.getScheme() + "://" + base.getRawAuthority());
        requirePath(callbackPath);
        requirePath(portalPath);
        requirePath(webhookPath);
    }

    /** The usual paths below the given base, without secrets. */
    public static GatehouseEndpoints at(URI base) {
        return new GatehouseEndpoints(base, "/api/callback", "/api/portal", "/webhooks/blnk", "", "", DEFAULT_APP_ID);
    }

    /** With another callback path. */
    public GatehouseEndpoints withCallbackPath(String path) {
        return new GatehouseEndpoints(base, path, portalPath, webhookPath, callbackSecret, webhookSecret, appId);
    }

    /** With another portal path. */
    public GatehouseEndpoints withPortalPath(String path) {
        return new GatehouseEndpoints(base, callbackPath, path, webhookPath, callbackSecret, webhookSecret, appId);
    }

    /** With another webhook path, for instance that of a named source. */
    public GatehouseEndpoints withWebhookPath(String path) {
        return new GatehouseEndpoints(base, callbackPath, portalPath, path, callbackSecret, webhookSecret, appId);
    }

    /** With the secret that callback and portal URLs end with. */
    public GatehouseEndpoints withCallbackSecret(String secret) {
        return new GatehouseEndpoints(base, callbackPath, portalPath, webhookPath, secret, webhookSecret, appId);
    }

    /** With the secret that signs webhooks. */
    public GatehouseEndpoints withWebhookSecret(String secret) {
        return new GatehouseEndpoints(base, callbackPath, portalPath, webhookPath, callbackSecret, secret, appId);
    }

    /** With another app id. */
    public GatehouseEndpoints withAppId(String id) {
        return new GatehouseEndpoints(base, callbackPath, portalPath, webhookPath, callbackSecret, webhookSecret, id);
    }

    /** The full callback URL, secret included. */
    public URI callbackUri() {
        return withSecret(callbackPath);
    }

    /** The full portal URL, secret included. */
    public URI portalUri() {
        return withSecret(portalPath);
    }

    /** The URL of a webhook path. */
    public URI webhookUri(String path) {
        requirePath(path);
        return base.resolve(path);
    }

    /** The callback URL as pages show it. */
    public String maskedCallbackUrl() {
        return base + callbackPath + (callbackSecret.isEmpty() ? "" : "/\u2022\u2022\u2022\u2022");
    }

    /** The portal URL as pages show it. */
    public String maskedPortalUrl() {
        return base + portalPath + (callbackSecret.isEmpty() ? "" : "/\u2022\u2022\u2022\u2022");
    }

    private URI withSecret(String path) {
        return base.resolve(callbackSecret.isEmpty() ? path : path + "/" + callbackSecret);
    }

    private static void requirePath(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("A path starts with a slash: " + path);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "GatehouseEndpoints[" + base + ", " + appId + "]";
    }
}
