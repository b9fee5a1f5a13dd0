package io.gatehouse.adapter.http.in.shared;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.gatehouse.adapter.http.HttpTestApplication;
import io.gatehouse.adapter.http.Payloads;
import io.gatehouse.adapter.http.StubUseCases;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = HttpTestApplication.class, properties = HttpTestApplication.SECRET_PROPERTY + "="
        + EdgeTest.SECRET)
@AutoConfigureMockMvc
class EdgeTest {

    static final String SECRET = "kept-From-everybody";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StubUseCases useCases;

    @BeforeEach
    void accept() {
        useCases.register().answers(new RegisterInstallationUseCase.Outcome.Registered(CallbackOutcome.APPLIED));
        useCases.launch().answers(new LaunchPortalUseCase.Outcome.Launched(new PortalToken("token")));
        useCases.receive().answers(
                new ReceiveWebhookUseCase.Outcome.Accepted(new EventId(new UUID(1, 2)), DeliveryOutcome.FIRST));
    }

    @ParameterizedTest
    @CsvSource({"/api/callback/" + SECRET + ",install.json", "/api/callback/" + SECRET + "/,install.json",
        "/api/portal/" + SECRET + ",portal.json"})
    void opensToTheSecret(String url, String file) {
        assertThat(post(url, file)).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/callback", "/api/callback/", "/api/callback/kept-from-everybody",
        "/api/callback/" + SECRET + "x", "/api/callback/" + SECRET + "/more", "/api/callback" + SECRET,
        "/api/callbacks/" + SECRET, "/api/" + SECRET, "/api", "/api/portal",
        "/api/portal/wrong-secret"})
    void answersAnythingElseAsIfNothingWereThere(String url) {
        var result = post(url, "install.json");

        assertNotFound(result);
        assertThat(useCases.register().received()).isEmpty();
        assertThat(useCases.launch().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/callback", "/api/callback/wrong-secret", "/api/portal", "/api/portal/wrong-secret"})
    void answersAProbeOfAnythingElseInTheSameWay(String url) {
        assertNotFound(mvc.get().uri(url).exchange());
        assertThat(mvc.head().uri(url).exchange()).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/callback/" + SECRET, "/api/portal/" + SECRET})
    void answersAProbeOfTheRegisteredUrls(String url) {
        assertThat(mvc.get().uri(url).exchange()).hasStatus(200);
        assertThat(mvc.head().uri(url).exchange()).hasStatus(200);
    }

    @Test
    void tellsNoSecretInAProblem() {
        var result = mvc.post().uri("/api/callback/" + SECRET).exchange();

        assertThat(result).hasStatus(415).bodyText().doesNotContain(SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks", "/webhooks/blnks", "/webhooks/blnk/a/b", "/webhooks/other",
        "/webhooks/blnk/%C3%A4", "/webhooks/blnk/a%20b"})
    void knowsNoOtherWebhookUrls(String url) {
        assertNotFound(post(url, "ledger.created.json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "BREW"})
    void refusesOtherMethodsAndNamesThoseAllowed(String method) {
        var result = mvc.method(HttpMethod.valueOf(method)).uri("/webhooks/blnk").exchange();

        assertThat(result).hasStatus(405).hasHeader("Allow", "GET, HEAD, POST").bodyJson()
                .extractingPath("$.type").isEqualTo("urn:gatehouse:problem:method-not-allowed");
    }

    @Test
    void refusesAHeaderThatTheFirewallDoesNotTake() {
        var result = mvc.post().uri("/api/callback/" + SECRET).header("Content-Type", "a\u0093b").content("{}")
                .exchange();

        assertThat(result).hasStatus(400).bodyJson()
                .extractingPath("$.type").isEqualTo("urn:gatehouse:problem:bad-request");
        assertThat(useCases.register().received()).isEmpty();
    }

    @Test
    void leavesTheHeadersOfAWebhookToItsSignature() {
        assertThat(mvc.post().uri("/webhooks/blnk").header("X-Name", "a\u0093b").content("{}").exchange())
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/blnk", "/webhooks/nothing", "/api/callback/" + SECRET, "/api/nothing"})
    void setsTheSameSecurityHeadersOnEveryAnswer(String url) {
        assertThat(mvc.get().uri(url).exchange()).hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "no-store");
    }

    private MvcTestResult post(String url, String file) {
        return mvc.post().uri(url).header("Content-Type", "application/json").content(Payloads.bytes(file)).exchange();
    }

    private static void assertNotFound(MvcTestResult result) {
        assertThat(result).hasStatus(404).hasContentType("application/problem+json").bodyText()
                .doesNotContain(SECRET).doesNotContain("wrong-secret").contains("urn:gatehouse:problem:not-found");
    }
}
