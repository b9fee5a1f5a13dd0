package io.gatehouse.adapter.http.in.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.gatehouse.adapter.http.HttpTestApplication;
import io.gatehouse.adapter.http.Payloads;
import io.gatehouse.adapter.http.StubUseCases;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Body;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = HttpTestApplication.class)
@AutoConfigureMockMvc
class WebhookRouteTest {

    private static final int LIMIT = 5 * 1024 * 1024;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StubUseCases useCases;

    @BeforeEach
    void accept() {
        useCases.receive().answers(
                new ReceiveWebhookUseCase.Outcome.Accepted(new EventId(new UUID(1, 2)), DeliveryOutcome.FIRST));
    }

    @Test
    void answersAnAcceptedRequestWithNothingAtAll() {
        var result = post("/webhooks/blnk", Payloads.bytes("identity.created.json"));

        assertThat(result).hasStatus(200).doesNotContainHeader("Content-Type").doesNotContainHeader("Location")
                .doesNotContainHeader("Set-Cookie").body().isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/blnk", "/webhooks/blnk/"})
    void takesTheBareUrlForThatOfTheDefaultSource(String url) {
        assertThat(post(url, Payloads.bytes("ledger.created.json"))).hasStatus(200);
        assertThat(command().slug()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/blnk/acme-eu", "/webhooks/blnk/acme-eu/"})
    void takesTheSourceFromTheUrl(String url) {
        assertThat(post(url, Payloads.bytes("ledger.created.json"))).hasStatus(200);
        assertThat(command().slug()).contains("acme-eu");
    }

    @Test
    void handsOverTheBytesAsTheyCame() {
        var bytes = new byte[]{'{', 0, (byte) 0xFF, '\r', '\n'};
        post("/webhooks/blnk", bytes);

        assertThat(command().body()).isEqualTo(new Body.Whole(Payload.of(bytes)));
    }

    @Test
    void handsOverAllHeadersAndTheAddress() {
        mvc.post().uri("/webhooks/blnk").header("X-Blnk-Signature", "abc").header("X-Twice", "1", "2")
                .content("{}").with(request -> {
                    request.setRemoteAddr("192.0.2.7");
                    return request;
                }).exchange();

        assertThat(command().headers()).contains(
                new Header("x-blnk-signature", "abc"), new Header("x-twice", "1"), new Header("x-twice", "2"));
        assertThat(command().address()).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain",
        "nonsense"})
    void readsTheBodyRawWhateverItsMediaType(String type) {
        var result = mvc.post().uri("/webhooks/blnk").header("Content-Type", type).content("a=b&c").exchange();

        assertThat(result).hasStatus(200);
        assertThat(command().body()).isEqualTo(new Body.Whole(payload("a=b&c")));
    }

    @Test
    void takesABodyOfExactlyTheLargestSize() {
        post("/webhooks/blnk", new byte[LIMIT]);

        assertThat(command().body()).isEqualTo(new Body.Whole(Payload.of(new byte[LIMIT])));
    }

    @Test
    void saysOfALargerBodyOnlyThatItIsTooLarge() {
        post("/webhooks/blnk", new byte[LIMIT + 1]);

        assertThat(command().body()).isEqualTo(new Body.TooLarge(LIMIT));
    }

    @Test
    void asksToTryAgainWhileTheStoreIsAway() {
        useCases.receive().fails(new StoreUnavailableException("no connection", new IllegalStateException()));

        var result = post("/webhooks/blnk", new byte[0]);

        assertThat(result).hasStatus(503).hasHeader("Retry-After", "7").bodyJson()
                .extractingPath("$.type").isEqualTo("urn:gatehouse:problem:store-unavailable");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void saysWhyARequestIsRefusedAndWhatToDo(RefusalCause cause, int status, String words) {
        useCases.receive().answers(new ReceiveWebhookUseCase.Outcome.Refused(cause));

        var result = post("/webhooks/blnk/acme", new byte[0]);

        assertThat(result).hasStatus(status).hasContentType("application/problem+json").bodyJson()
                .extractingPath("$.type").isEqualTo("urn:gatehouse:problem:" + cause.code());
        assertThat(result).bodyJson().extractingPath("$.detail").asString().startsWith("Refused: ").contains(words);
        assertThat(result.getResponse().containsHeader("WWW-Authenticate")).isEqualTo(status == 401);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new RefusalCause.UnknownSource(), 404, "Copy the URL"),
                Arguments.of(new RefusalCause.TooLarge(LIMIT), 413, "larger than 5242880 bytes"),
                Arguments.of(new RefusalCause.UnexpectedHeader("authorization"), 401, "notification.webhook.headers"),
                Arguments.of(new RefusalCause.Unsigned(List.of("X-Blnk-Signature", "X-Blnk-Timestamp")), 400,
                        "X-Blnk-Signature and X-Blnk-Timestamp missing"),
                Arguments.of(new RefusalCause.MalformedHeader("X-Blnk-Timestamp"), 401,
                        "X-Blnk-Timestamp is malformed"),
                Arguments.of(new RefusalCause.NoSecret(), 401, "Enter the Core's server.secret_key"),
                Arguments.of(new RefusalCause.EmptyKey(), 401, "empty secret"),
                Arguments.of(new RefusalCause.UnknownSecret(), 401, "another secret or another body"),
                Arguments.of(new RefusalCause.Stale(Duration.ofMinutes(7), Duration.ofMinutes(5)), 401,
                        "7 minutes old, and 5 minutes are allowed"),
                Arguments.of(new RefusalCause.Stale(Duration.ofSeconds(-95), Duration.ofSeconds(60)), 401,
                        "95 seconds ahead, and 60 seconds are allowed"));
    }

    @Test
    void doesNotTellASenderWhichHeaderIsExpected() {
        useCases.receive().answers(
                new ReceiveWebhookUseCase.Outcome.Refused(new RefusalCause.UnexpectedHeader("x-hidden")));

        assertThat(post("/webhooks/blnk", new byte[0])).bodyText().doesNotContain("x-hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/blnk", "/webhooks/blnk/acme", "/webhooks/blnk/"})
    void answersAProbeWithoutTellingWhichSourcesExist(String url) {
        assertThat(mvc.get().uri(url).exchange()).hasStatus(200).hasContentType("text/plain;charset=UTF-8")
                .bodyText().hasLineCount(1);
        assertThat(mvc.head().uri(url).exchange()).hasStatus(200);
        assertThat(useCases.receive().received()).isEmpty();
    }

    private ReceiveWebhookUseCase.Command command() {
        return useCases.receive().received().getFirst();
    }

    private MvcTestResult post(String url, byte[] body) {
        return mvc.post().uri(url).header("Content-Type", "application/json").content(body).exchange();
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
