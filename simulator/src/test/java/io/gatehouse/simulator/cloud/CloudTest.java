package io.gatehouse.simulator.cloud;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.StubApp;
import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.exchange.Redaction;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.GoJson;

import static org.assertj.core.api.Assertions.assertThat;

class CloudTest {

    private static final Instance INSTANCE = Instance.ALL.getFirst();
    private static final Set<String> SCOPES = Set.of("alerts:write", "data:write", "data:read");

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private final List<ApiKeys.State> statesWhileAnswering = new CopyOnWriteArrayList<>();
    private StubApp app;
    private Connection connection;
    private ExchangeLog log;
    private Cloud cloud;

    @BeforeEach
    void start() throws IOException {
        app = StubApp.start();
        connection = new Connection(app.endpoints().withCallbackSecret("hush-hush"));
        log = new ExchangeLog(new Redaction(connection), 100);
        cloud = cloudWithLimit(Duration.ofSeconds(5));
    }

    private Cloud cloudWithLimit(Duration limit) {
        return new Cloud(connection, log, InstantSource.fixed(Instant.parse("2026-08-21T12:00:00Z")), pauses::add,
                limit);
    }

    @AfterEach
    void stop() {
        cloud.close();
        app.close();
    }

    @Test
    void postsAnInstallationWithAWorkingKey() {
        var result = cloud.install(INSTANCE.id(), SCOPES);
        var body = lastBody();

        assertThat(result.accepted()).isTrue();
        assertThat(result.keyValid()).isTrue();
        assertThat(app.last().path()).isEqualTo("/api/callback/hush-hush");
        assertThat(body.propertyNames()).containsExactly("installed_app_id", "app_id", "instance_id", "api_key",
                "api_key_prefix", "granted_permissions", "idempotency_key");
        assertThat(body.path("idempotency_key").stringValue()).isEqualTo("install:" + result.installedAppId());
        assertThat(body.path("api_key").stringValue()).startsWith(body.path("api_key_prefix").stringValue());
        assertThat(body.path("granted_permissions").toString())
                .isEqualTo("[\"data:read\",\"data:write\",\"alerts:write\"]");
    }

    @Test
    void addsTheOrganizationToTheOldPayload() {
        cloud.install(INSTANCE.id(), SCOPES, InstallOptions.current().withOldPayload());

        assertThat(lastBody().path("organization_id").stringValue()).isEqualTo(INSTANCE.organizationId());
    }

    @Test
    void revokesTheKeyOfARefusedInstallation() {
        app.usually(500, "");
        var result = cloud.install(INSTANCE.id(), SCOPES);

        assertThat(result.accepted()).isFalse();
        assertThat(stateOfLastKey()).isEqualTo(ApiKeys.State.REVOKED);
        assertThat(cloud.find(result.installedAppId()).orElseThrow().state())
                .isEqualTo(Installation.State.CANCELLED);
        assertThat(app.received()).hasSize(1);
    }

    @Test
    void revokesTheKeyWhenTheAppIsTooSlow() {
        var release = new CountDownLatch(1);
        app.whileAnswering(() -> await(release));
        cloud.close();
        cloud = cloudWithLimit(Duration.ofMillis(200));
        var result = cloud.install(INSTANCE.id(), SCOPES);
        release.countDown();

        assertThat(result.answer()).isInstanceOfSatisfying(Answer.Missing.class,
                missing -> assertThat(missing.cause()).isEqualTo(Answer.Cause.TIME_LIMIT));
        assertThat(result.keyValid()).isFalse();
    }

    @Test
    void letsTheKeyWorkDuringTheCallback() {
        app.whileAnswering(() -> statesWhileAnswering.add(stateOfLastKey()));
        cloud.install(INSTANCE.id(), SCOPES);

        assertThat(statesWhileAnswering).containsExactly(ApiKeys.State.VALID);
    }

    @Test
    void canHoldTheKeyBackUntilTheAnswer() {
        app.whileAnswering(() -> statesWhileAnswering.add(stateOfLastKey()));
        var result = cloud.install(INSTANCE.id(), SCOPES, InstallOptions.current().withKeyValidAfterAnswer());

        assertThat(statesWhileAnswering).containsExactly(ApiKeys.State.PENDING);
        assertThat(result.keyValid()).isTrue();
    }

    @Test
    void retriesAnInstallationTheOldWay() {
        app.next(500, "");
        app.next(500, "");
        var result = cloud.install(INSTANCE.id(), SCOPES, InstallOptions.current().retrying(3));

        assertThat(result.accepted()).isTrue();
        assertThat(result.attempts()).isEqualTo(3);
        assertThat(app.received().stream().map(StubApp.Received::body).distinct()).hasSize(1);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void reissuesANewKeyUnderTheSameIdempotencyKey() {
        var installed = cloud.install(INSTANCE.id(), SCOPES);
        var before = lastBody();
        cloud.reissue(installed.installedAppId(), InstallOptions.current());

        assertThat(lastBody().path("idempotency_key")).isEqualTo(before.path("idempotency_key"));
        assertThat(lastBody().path("api_key")).isNotEqualTo(before.path("api_key"));
        assertThat(stateOf(before.path("api_key").stringValue())).isEqualTo(ApiKeys.State.REVOKED);
        assertThat(stateOfLastKey()).isEqualTo(ApiKeys.State.VALID);
    }

    @Test
    void keepsTheOldKeyWhenAReissueIsRefused() {
        var installed = cloud.install(INSTANCE.id(), SCOPES);
        var before = lastBody().path("api_key").stringValue();
        app.usually(503, "");
        cloud.reissue(installed.installedAppId(), InstallOptions.current());

        assertThat(stateOf(before)).isEqualTo(ApiKeys.State.VALID);
        assertThat(stateOfLastKey()).isEqualTo(ApiKeys.State.REVOKED);
    }

    @Test
    void repeatsTheLastCallbackByteForByte() {
        var installed = cloud.install(INSTANCE.id(), SCOPES);
        var first = app.last().body();
        cloud.repeat(installed.installedAppId());

        assertThat(app.received()).hasSize(2);
        assertThat(app.last().body()).isEqualTo(first);
    }

    @Test
    void revokesTheKeyAfterAnAcceptedUninstallation() {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        app.whileAnswering(() -> statesWhileAnswering.add(currentState(installed)));
        var result = cloud.uninstall(installed);

        assertThat(statesWhileAnswering).containsExactly(ApiKeys.State.VALID);
        assertThat(result.keyValid()).isFalse();
        assertThat(lastBody().propertyNames()).containsExactly("installed_app_id", "app_id", "instance_id",
                "uninstalled_at", "idempotency_key");
        assertThat(lastBody().path("uninstalled_at").stringValue()).isEqualTo("2026-08-21T12:00:00Z");
    }

    @Test
    void keepsTheKeyOfARefusedUninstallation() {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        app.usually(500, "");
        var result = cloud.uninstall(installed);

        assertThat(result.accepted()).isFalse();
        assertThat(result.keyValid()).isTrue();
        assertThat(cloud.find(installed).orElseThrow().state()).isEqualTo(Installation.State.ACTIVE);
    }

    @Test
    void revokesTheKeyFirstTheOldWay() {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        app.whileAnswering(() -> statesWhileAnswering.add(currentState(installed)));
        cloud.uninstall(installed, UninstallOptions.current().withKeyRevokedBefore());

        assertThat(statesWhileAnswering).containsExactly(ApiKeys.State.REVOKED);
    }

    @Test
    void launchesWithThreeIds() {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        app.usually(200, "{\"portal_url\":\"https://app.example/portal?token=1\"}");

        assertThat(cloud.launch(installed)).isInstanceOfSatisfying(LaunchResult.Opened.class,
                opened -> assertThat(opened.portalUrl()).hasToString("https://app.example/portal?token=1"));
        assertThat(app.last().path()).isEqualTo("/api/portal/hush-hush");
        assertThat(lastBody().propertyNames()).containsExactly("installed_app_id", "app_id", "instance_id");
    }

    @Test
    void launchesWithFiveIdsTheOldWay() {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        cloud.launch(installed, LaunchOptions.current().withOldPayload());

        assertThat(lastBody().propertyNames()).containsExactly("installed_app_id", "app_id", "organization_id",
                "instance_id", "user_id");
    }

    @Test
    void acceptsAPlainPortalOnThisMachineAndSaysSo() {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        app.usually(200, "{\"portal_url\":\"http://127.0.0.1:9/portal\"}");

        assertThat(cloud.launch(installed)).isInstanceOfSatisfying(LaunchResult.Opened.class,
                opened -> assertThat(opened.overPlainHttp()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        200 | {"portal_url":"http://app.example/portal"}     | NOT_HTTPS
        200 | {"portal_url":"javascript:alert(1)"}           | NOT_HTTPS
        200 | {"portal_url":"not a url"}                     | NOT_HTTPS
        200 | {"portal_url":"http://localhost.example/x"}    | NOT_HTTPS
        200 | {}                                             | NO_PORTAL_URL
        200 | {"portal_url":null}                            | NO_PORTAL_URL
        200 | fine                                           | NOT_JSON
        200 | []                                             | NOT_JSON
        409 | {"portal_url":"https://app.example/"}          | NOT_ACCEPTED
        """)
    void refusesAnUnusablePortal(int status, String body, LaunchResult.Reason reason) {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        app.usually(status, body);

        assertThat(cloud.launch(installed)).isInstanceOfSatisfying(LaunchResult.Refused.class,
                refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void keepsSecretsOutOfTheLog() {
        var installed = cloud.install(INSTANCE.id(), SCOPES).installedAppId();
        var key = cloud.keys().currentKeyOf(installed).orElseThrow();
        app.usually(200, "{\"portal_url\":\"https://app.example/portal?token=t0k3n\",\"echo\":\"" + key + "\"}");
        cloud.launch(installed);

        assertThat(log.all().toString()).contains("/api/callback/", "token=").doesNotContain(key)
                .doesNotContain("hush-hush").doesNotContain("t0k3n");
    }

    private ObjectNode lastBody() {
        return GoJson.readObject(app.last().body().text());
    }

    private ApiKeys.State stateOfLastKey() {
        return stateOf(lastBody().path("api_key").stringValue());
    }

    private ApiKeys.State stateOf(String key) {
        return cloud.keys().grantOf(key).orElseThrow().state();
    }

    private ApiKeys.State currentState(String installedAppId) {
        return stateOf(cloud.keys().currentKeyOf(installedAppId).orElseThrow());
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
