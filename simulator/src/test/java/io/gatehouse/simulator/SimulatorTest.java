package io.gatehouse.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.wire.GoJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SimulatorTest {

    private static final String INSTANCE = Instance.ALL.getFirst().id();

    private final HttpClient browser = HttpClient.newHttpClient();
    private StubApp app;
    private Simulator simulator;

    @BeforeEach
    void start() throws IOException {
        app = StubApp.start();
        simulator = Simulator.start(SimulatorSettings.defaults().withTimeScale(0).withSeed(7)
                .withGatehouse(app.endpoints().withCallbackSecret("hush-hush")));
    }

    @AfterEach
    void stop() {
        simulator.close();
        app.close();
        browser.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/apps", "/core", "/ledger", "/exchanges"})
    void everyPageRendersWithAllItsWords(String path) throws Exception {
        var page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("</html>").doesNotContain("??");
    }

    @Test
    void startsInUnderThreeSeconds() {
        var started = System.nanoTime();
        Simulator.start(SimulatorSettings.defaults()).close();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void saysWhichPortIsTaken() {
        var taken = simulator.uri().getPort();

        assertThatThrownBy(() -> Simulator.start(SimulatorSettings.defaults().withPort(taken)))
                .isInstanceOf(UncheckedIOException.class).hasMessageContaining("Port " + taken + " is taken");
    }

    @Test
    void isNotMisledBySettingsMeantForTheOtherApplication() {
        System.setProperty("server.port", "1");
        System.setProperty("server.servlet.context-path", "/elsewhere");
        try (var other = Simulator.start(SimulatorSettings.defaults())) {
            assertThat(get(other.uri().resolve("/apps")).statusCode()).isEqualTo(200);
        } finally {
            System.clearProperty("server.port");
            System.clearProperty("server.servlet.context-path");
        }
    }

    @Test
    void setsNoCookieThatCouldReplaceTheAppsOwn() throws Exception {
        assertThat(get("/apps").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(post("/core/send", "event=ledger.created").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void installsFromThePageAndTellsTheOutcome() throws Exception {
        var page = follow(post("/apps/install", "instance=" + INSTANCE + "&permissions=data:read"));

        assertThat(page).contains("Installed. Gatehouse answered 200 in").contains("Active");
        assertThat(app.last().path()).isEqualTo("/api/callback/hush-hush");
    }

    @Test
    void showsNeitherCallbackSecretNorApiKeyOnAnyPage() throws Exception {
        var installed = simulator.cloud().install(INSTANCE, Set.of("data:read"));
        var key = simulator.cloud().keys().currentKeyOf(installed.installedAppId()).orElseThrow();
        var exchange = simulator.exchanges().all().getFirst().id();

        assertThat(get("/apps").body() + get("/exchanges").body() + get("/exchanges/" + exchange).body())
                .contains("/api/callback/").doesNotContain("hush-hush").doesNotContain(key)
                .doesNotContain(simulator.endpoints().webhookSecret());
    }

    @Test
    void showsThePortalInAFrameOfItsOrigin() throws Exception {
        app.usually(200, "{\"portal_url\":\"" + app.uri() + "/portal/enter?token=t0k3n\"}");
        var installed = simulator.cloud().install(INSTANCE, Set.of("data:read"));
        var redirect = post("/apps/" + installed.installedAppId() + "/launch", "");
        var page = get(location(redirect));

        assertThat(page.body()).contains("<iframe").contains("/portal/enter?token=t0k3n").contains("plain http");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("frame-src " + app.uri());
    }

    @Test
    void tellsWhyAPortalDoesNotOpen() throws Exception {
        var installed = simulator.cloud().install(INSTANCE, Set.of("data:read"));
        app.usually(403, "");
        var redirect = post("/apps/" + installed.installedAppId() + "/launch", "");

        assertThat(get(location(redirect)).body()).contains("The portal does not open.")
                .contains("answered 403").doesNotContain("<iframe");
    }

    @Test
    void sendsAnEventFromThePage() throws Exception {
        var page = follow(post("/core/send", "event=identity.created&body=fixed&fault=NONE&count=1"));

        assertThat(page).contains("identity.created delivered. Gatehouse answered 200");
        assertThat(app.last().body()).isEqualTo(simulator.core().fixedBody("identity.created"));
    }

    @Test
    void sendsABurstFromThePage() throws Exception {
        var page = follow(post("/core/send", "event=ledger.created&count=25"));

        assertThat(page).contains("25 sent, 25 delivered");
        assertThat(app.received()).hasSize(25);
    }

    @Test
    void createsAnIdentityFromThePageAndAnnouncesIt() throws Exception {
        var page = follow(post("/ledger/identities", "instance=" + INSTANCE + "&firstName=Ada&lastName=%3Ci%3EX"));

        assertThat(page).contains("Ada &lt;i&gt;X").contains("identity.created sent").doesNotContain("<i>X");
        assertThat(GoJson.readObject(app.last().body().text()).path("data").path("first_name").stringValue())
                .isEqualTo("Ada");
    }

    @Test
    void escapesWhatWasSentAndAnswered() throws Exception {
        app.usually(200, "<script>alert(1)</script>");
        simulator.core().send("identity.created");
        var page = get("/exchanges/" + simulator.exchanges().all().getFirst().id()).body();

        assertThat(page).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void explainsAnInputThatItCannotUse() throws Exception {
        var answer = post("/core/send", "event=no.such.event");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("No event template is called no.such.event");
    }

    @Test
    void refusesFormsOfOtherSites() throws Exception {
        var form = HttpRequest.newBuilder(simulator.uri().resolve("/exchanges/clear"))
                .header("Sec-Fetch-Site", "cross-site").POST(HttpRequest.BodyPublishers.noBody()).build();

        assertThat(browser.send(form, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(simulator.uri().resolve(path));
    }

    private HttpResponse<String> get(URI uri) {
        try {
            return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        var request = HttpRequest.newBuilder(simulator.uri().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String follow(HttpResponse<String> redirect) throws Exception {
        return get(location(redirect)).body();
    }

    private static String location(HttpResponse<String> redirect) {
        assertThat(redirect.statusCode()).isEqualTo(302);
        return URI.create(redirect.headers().firstValue("Location").orElseThrow()).toString();
    }
}
