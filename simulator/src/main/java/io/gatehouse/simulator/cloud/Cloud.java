package io.gatehouse.simulator.cloud;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.gatehouse.simulator.cloud.ApiKeys.Grant;
import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.HttpTransport;
import io.gatehouse.simulator.wire.Identifiers;
import io.gatehouse.simulator.wire.OutgoingRequest;
import io.gatehouse.simulator.wire.Pace;
import io.gatehouse.simulator.wire.Payload;

/**
 * Plays Blnk Cloud: an installation is announced to the app, and cancelled unless the app accepts it; its removal is
 * announced too, and does not take place unless the app accepts that. Safe for use by several threads.
 */
public final class Cloud implements AutoCloseable {

    private static final Duration OLD_RETRY_DELAY = Duration.ofSeconds(5);
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final Connection connection;
    private final ExchangeLog log;
    private final InstantSource clock;
    private final Pace pace;
    private final Duration timeLimit;
    private final SecureRandom random = new SecureRandom();
    private final HttpTransport transport = new HttpTransport();
    private final ApiKeys keys = new ApiKeys();
    private final Map<String, Installation> installations = new LinkedHashMap<>();
    private final Map<String, Callback> lastCallbacks = new ConcurrentHashMap<>();

    private record Callback(
            String purpose,
            Payload body) {}

    private record Posted(
            Answer answer,
            int attempts) {}

    /** Calls the connection's callback and portal URLs, waiting for each answer up to the time limit (Cloud: 10 s). */
    public Cloud(Connection connection, ExchangeLog log, InstantSource clock, Pace pace, Duration timeLimit) {
        this.connection = connection;
        this.log = log;
        this.clock = clock;
        this.pace = pace;
        this.timeLimit = timeLimit;
    }

    /** The instances that an app can be installed in. */
    public List<Instance> instances() {
        return Instance.ALL;
    }

    /** The issued keys. */
    public ApiKeys keys() {
        return keys;
    }

    /** Installs the app with Cloud's current behaviour. */
    public CallbackResult install(String instanceId, Set<String> permissions) {
        return install(instanceId, permissions, InstallOptions.current());
    }

    /**
     * Mints a key, tells the app, and revokes the key unless the app answers 2xx in time.
     *
     * @param instanceId  one of {@link #instances()}, else {@link IllegalArgumentException}
     * @param permissions sent as given, known or not
     */
    public CallbackResult install(String instanceId, Set<String> permissions, InstallOptions options) {
        var instance = requireInstance(instanceId);
        var id = options.installedAppId().orElseGet(() -> Identifiers.ofCloud("instapp_", random));
        var scopes = inManifestOrder(permissions);
        var pending = options.keyValid() == InstallOptions.KeyValid.AFTER_ANSWER;
        var key = keys.mint(new Grant(id, instanceId, permissions,
                pending ? ApiKeys.State.PENDING : ApiKeys.State.VALID));
        var body = Callbacks.install(appId(), id, instance, key, scopes, options.oldPayload());
        var posted = post(id, new Callback("install", body), options.retries());
        if (posted.answer().isSuccess()) {
            keys.change(key, ApiKeys.State.VALID);
            keys.makeCurrent(id, key);
            put(new Installation(id, instance, scopes, key.substring(0, Callbacks.PREFIX_LENGTH),
                    Installation.State.ACTIVE, clock.instant()));
        } else {
            keys.change(key, ApiKeys.State.REVOKED);
            cancel(id, instance, scopes, key);
        }
        return result(id, posted);
    }

    /** A failed first installation is cancelled; a failed reissue or reinstallation leaves what was. */
    private void cancel(String id, Instance instance, List<String> scopes, String key) {
        if (find(id).isEmpty()) {
            keys.makeCurrent(id, key);
            put(new Installation(id, instance, scopes, key.substring(0, Callbacks.PREFIX_LENGTH),
                    Installation.State.CANCELLED, clock.instant()));
        }
    }

    /**
     * Installs under the same id, with the same {@code idempotency_key} and permissions but a new API key. The old key
     * is revoked when the app accepts.
     */
    public CallbackResult reissue(String installedAppId, InstallOptions options) {
        var installation = require(installedAppId);
        return install(installation.instance().id(), Set.copyOf(installation.permissions()),
                options.reusing(installedAppId));
    }

    /** Sends the installation's last callback again, byte for byte. Changes nothing in Cloud. */
    public CallbackResult repeat(String installedAppId) {
        var last = lastCallbacks.get(require(installedAppId).installedAppId());
        if (last == null) {
            throw new IllegalArgumentException("Nothing was sent for " + installedAppId);
        }
        return result(installedAppId, post(installedAppId, last, 0));
    }

    /** Uninstalls the app with Cloud's current behaviour. */
    public CallbackResult uninstall(String installedAppId) {
        return uninstall(installedAppId, UninstallOptions.current());
    }

    /** Tells the app; the installation ends and its key is revoked when the app answers 2xx, and stay otherwise. */
    public CallbackResult uninstall(String installedAppId, UninstallOptions options) {
        var installation = require(installedAppId);
        if (options.keyRevoked() == UninstallOptions.KeyRevoked.BEFORE_CALLBACK) {
            revokeKeyOf(installedAppId);
        }
        var body = Callbacks.uninstall(appId(), installedAppId, installation.instance(), clock.instant(),
                options.oldPayload());
        var posted = post(installedAppId, new Callback("uninstall", body), options.retries());
        if (posted.answer().isSuccess()) {
            revokeKeyOf(installedAppId);
            put(installation.in(Installation.State.UNINSTALLED, clock.instant()));
        }
        return result(installedAppId, posted);
    }

    /** Launches the app with Cloud's current behaviour. */
    public LaunchResult launch(String installedAppId) {
        return launch(installedAppId, LaunchOptions.current());
    }

    /** Asks the app for a portal URL, whatever state the installation is in. */
    public LaunchResult launch(String installedAppId, LaunchOptions options) {
        var installation = require(installedAppId);
        var body = Callbacks.portal(appId(), installedAppId, installation.instance(), options.oldPayload());
        var answer = transmit("launch", connection.endpoints().portalUri(), body, 1);
        return switch (answer) {
            case Answer.Missing _ -> new LaunchResult.Refused(LaunchResult.Reason.NO_ANSWER, answer);
            case Answer.Received received -> received.isSuccess()
                    ? judge(received)
                    : new LaunchResult.Refused(LaunchResult.Reason.NOT_ACCEPTED, answer);
        };
    }

    private static LaunchResult judge(Answer.Received answer) {
        try {
            var url = GoJson.readObject(answer.body().text()).path("portal_url").asString("");
            if (url.isBlank()) {
                return new LaunchResult.Refused(LaunchResult.Reason.NO_PORTAL_URL, answer);
            }
            var portal = parsed(url);
            var secure = "https".equals(portal.getScheme()) && portal.getHost() != null;
            var local = "http".equals(portal.getScheme()) && portal.getHost() != null
                    && THIS_MACHINE.contains(portal.getHost());
            return secure || local
                    ? new LaunchResult.Opened(portal, local, answer)
                    : new LaunchResult.Refused(LaunchResult.Reason.NOT_HTTPS, answer);
        } catch (IllegalArgumentException _) {
            return new LaunchResult.Refused(LaunchResult.Reason.NOT_JSON, answer);
        }
    }

    /** An unreadable URL becomes one that is refused as not https. */
    private static URI parsed(String url) {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException _) {
            return URI.create("unreadable:url");
        }
    }

    /** All installations, the latest first, ended ones included. */
    public List<Installation> installations() {
        synchronized (installations) {
            return List.copyOf(installations.values()).reversed();
        }
    }

    /** One installation. */
    public Optional<Installation> find(String installedAppId) {
        synchronized (installations) {
            return Optional.ofNullable(installations.get(installedAppId));
        }
    }

    private Posted post(String installedAppId, Callback callback, int retries) {
        lastCallbacks.put(installedAppId, callback);
        var attempts = 1;
        var answer = transmit(callback.purpose(), connection.endpoints().callbackUri(), callback.body(), attempts);
        while (!answer.isSuccess() && attempts <= retries && pause(OLD_RETRY_DELAY.multipliedBy(attempts))) {
            attempts++;
            answer = transmit(callback.purpose(), connection.endpoints().callbackUri(), callback.body(), attempts);
        }
        return new Posted(answer, attempts);
    }

    private Answer transmit(String purpose, URI uri, Payload body, int attempt) {
        var at = clock.instant();
        var request = OutgoingRequest.postJson(uri, body);
        var answer = transport.send(request, timeLimit);
        log.sent(at, purpose, request, answer, attempt, "");
        return answer;
    }

    private boolean pause(Duration wanted) {
        try {
            pace.pause(wanted);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private CallbackResult result(String id, Posted posted) {
        return new CallbackResult(id, posted.answer().isSuccess(), keys.isValid(id), posted.answer(),
                posted.attempts());
    }

    private void revokeKeyOf(String installedAppId) {
        keys.currentKeyOf(installedAppId).ifPresent(key -> keys.change(key, ApiKeys.State.REVOKED));
    }

    private void put(Installation installation) {
        synchronized (installations) {
            installations.put(installation.installedAppId(), installation);
        }
    }

    private Installation require(String installedAppId) {
        return find(installedAppId)
                .orElseThrow(() -> new IllegalArgumentException("No installation is called " + installedAppId));
    }

    private static Instance requireInstance(String instanceId) {
        return Instance.ALL.stream().filter(instance -> instance.id().equals(instanceId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No instance is called " + instanceId));
    }

    private static List<String> inManifestOrder(Set<String> permissions) {
        var known = AppManifest.SCOPES.stream().filter(permissions::contains);
        var others = permissions.stream().filter(scope -> !AppManifest.SCOPES.contains(scope)).sorted();
        return java.util.stream.Stream.concat(known, others).toList();
    }

    private String appId() {
        return connection.endpoints().appId();
    }

    /** Stops requests under way. */
    @Override
    public void close() {
        transport.close();
    }
}
