package io.gatehouse.app.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.simulator.cloud.InstallOptions;
import io.gatehouse.simulator.cloud.LaunchOptions;
import io.gatehouse.simulator.cloud.LaunchResult;
import io.gatehouse.simulator.cloud.UninstallOptions;
import io.gatehouse.testkit.database.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Blnk Cloud installs, reissues, launches and uninstalls. */
@ExtendWith(OutputCaptureExtension.class)
class InstallationJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final Set<String> PERMISSIONS = Set.of("data:read", "data:write", "ledger:dream");

    private static RunningGatehouse gatehouse;

    @BeforeAll
    static void start() {
        gatehouse = RunningGatehouse.start(POSTGRES.database());
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
    }

    @Test
    void goesFromInstallToUninstallInBothVariantsOfThePayload() {
        var cloud = gatehouse.simulator().cloud();
        for (var instance : cloud.instances()) {
            var installed = cloud.install(instance.id(), PERMISSIONS, InstallOptions.current().withOldPayload());
            assertThat(installed.body()).isEqualTo("{\"ok\":true}");
            assertThat(view(installed.installedAppId()).organization().orElseThrow().value())
                    .isEqualTo(instance.organizationId());

            var removed = cloud.uninstall(installed.installedAppId(), UninstallOptions.current());
            assertThat(removed.accepted()).isTrue();
            assertThat(view(installed.installedAppId()).status()).isEqualTo(InstallationStatus.REVOKED);
        }
    }

    @Test
    void takesARepeatedInstallForADuplicateAndAnotherKeyForAReissue() {
        var cloud = gatehouse.simulator().cloud();
        var id = cloud.install(cloud.instances().getFirst().id(), PERMISSIONS).installedAppId();

        cloud.repeat(id);
        cloud.reissue(id, InstallOptions.current());
        cloud.uninstall(id);
        cloud.reissue(id, InstallOptions.current());

        assertThat(callbacks(id)).extracting(CallbackSummary::outcome).containsExactly(
                CallbackOutcome.REINSTALLED, CallbackOutcome.APPLIED, CallbackOutcome.REISSUED,
                CallbackOutcome.DUPLICATE, CallbackOutcome.APPLIED);
    }

    @Test
    void makesOneEffectOfManyIdenticalCallsAtTheSameInstant() throws Exception {
        var body = install("instapp_parallel", "inst_parallel", "blnk_parallel_0123456789");
        Callable<HttpResponse<String>> call = () -> post(RunningGatehouse.callbackPath(), body);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(IntStream.range(0, 16).mapToObj(_ -> call).toList())) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
            }
        }

        assertThat(callbacks("instapp_parallel")).extracting(CallbackSummary::outcome)
                .containsOnlyOnce(CallbackOutcome.APPLIED).hasSize(16);
    }

    @Test
    void letsALaterInstallationOfTheInstanceSupersedeTheEarlierOne() {
        var cloud = gatehouse.simulator().cloud();
        var instance = cloud.instances().getLast().id();
        var older = cloud.install(instance, PERMISSIONS).installedAppId();
        var newer = cloud.install(instance, PERMISSIONS).installedAppId();

        assertThat(view(older).endedBecause()).contains("superseded");
        cloud.uninstall(older);
        assertThat(view(newer).status()).isEqualTo(InstallationStatus.ACTIVE);
    }

    @Test
    void launchesThePortalOfActiveInstallationsOnly() {
        var cloud = gatehouse.simulator().cloud();
        var id = cloud.install(cloud.instances().get(1).id(), PERMISSIONS).installedAppId();

        assertThat(cloud.launch(id)).isInstanceOf(LaunchResult.Opened.class);
        assertThat(cloud.launch(id, LaunchOptions.current().withOldPayload()))
                .isInstanceOf(LaunchResult.Opened.class);
        cloud.uninstall(id);
        assertThat(cloud.launch(id)).isInstanceOf(LaunchResult.Refused.class);
    }

    @Test
    void keepsTheKeyOutOfTheDatabaseAndTheLog(CapturedOutput output) throws Exception {
        var key = "blnk_needle_0123456789abcdef";

        assertThat(post(RunningGatehouse.callbackPath(), install("instapp_needle", "inst_needle", key)).statusCode())
                .isEqualTo(200);
        assertThat(post(RunningGatehouse.callbackPath(), "{\"api_key\":\"" + key + "\"}").statusCode()).isEqualTo(422);

        assertThat(everythingStored()).contains("instapp_needle")
                .doesNotContain(key, Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)));
        assertThat(output.getAll()).doesNotContain(key, RunningGatehouse.callbackPath());
    }

    @Test
    void knowsNoCallbackRouteWithoutItsSecret() throws Exception {
        var body = install("instapp_secret", "inst_secret", "blnk_secret_0123456789");

        assertThat(post("/api/callback", body).statusCode()).isEqualTo(404);
        assertThat(post("/api/callback/" + "0".repeat(39), body).statusCode()).isEqualTo(404);
    }

    @Test
    void keepsHealthAndMetricsOffThePublicPort() throws Exception {
        assertThat(get(gatehouse.url("/actuator/health")).statusCode()).isEqualTo(404);
        assertThat(get(gatehouse.managementUrl("/actuator/health")).statusCode()).isEqualTo(200);
        assertThat(get(gatehouse.managementUrl("/actuator/prometheus")).body())
                .contains("http_server_requests").doesNotContain("callback-secret");
    }

    private static InstallationSummary view(String id) {
        return gatehouse.useCase(ViewInstallationUseCase.class)
                .view(new ViewInstallationUseCase.Query(new InstallationId(id))).orElseThrow().summary();
    }

    private static List<CallbackSummary> callbacks(String id) {
        return gatehouse.useCase(BrowseCallbacksUseCase.class).browse(new BrowseCallbacksUseCase.Query(
                Optional.of(new InstallationId(id)), PageRequest.first())).rows();
    }

    private static String install(String id, String instance, String key) {
        return """
            {"installed_app_id":"%s","app_id":"app_1","instance_id":"%s","api_key":"%s","api_key_prefix":"blnk_",\
            "granted_permissions":["data:read"],"idempotency_key":"install:%s"}""".formatted(id, instance, key, id);
    }

    private static HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(gatehouse.url(path))).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build());
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(url)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** Every row of every table as XML, in which bytes are written in base64. */
    private static String everythingStored() throws SQLException {
        try (var connection = POSTGRES.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select database_to_xml(true, false, '')::text")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
