package io.gatehouse.adapter.http.out.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.adapter.http.PlainUnitOfWork;
import io.gatehouse.adapter.http.StubVault;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.RecordPage;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;

import static org.assertj.core.api.Assertions.assertThat;

class RestLedgerCloudTest {

    private static final String KEY = "blnk_a-key-that-nobody-sees";
    private static final InstallationId INSTALLATION = new InstallationId("instapp_1");
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final Instant FROM = Instant.parse("2026-03-02T09:00:00Z");
    private static final LedgerCloud.Access ACCESS = new LedgerCloud.Access(
            INSTALLATION, new InstanceId("inst_1"), new Actor.ApplicationActor("sweep"), "a test");
    private static final String NOTHING = "{\"data\":[],\"total\":0}";

    private final StubVault vault = new StubVault();
    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<Asked> asked = new ArrayList<>();
    private HttpServer server;

    /** What the server answers. */
    private record Reply(int status, Map<String, String> headers, String body) {

        static Reply of(int status, String body) {
            return new Reply(status, Map.of(), body);
        }
    }

    /** What it was asked. */
    private record Asked(URI uri, String authorization) {}

    @BeforeEach
    void start() throws IOException {
        vault.seal(INSTALLATION, new ApiKey(KEY));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void asksForATimeWithTheKeyAndTheInstance() {
        replies.add(Reply.of(200, NOTHING));

        created(LedgerCollection.IDENTITIES);

        assertThat(asked).singleElement().satisfies(call -> {
            assertThat(call.authorization()).isEqualTo("Bearer " + KEY);
            assertThat(call.uri().getPath()).isEqualTo("/api/data/identities");
            assertThat(call.uri().getQuery().split("&")).containsExactlyInAnyOrder(
                    "instance_id=inst_1", "created_at_gte=2026-03-02T09:00:00Z", "created_at_lte=2026-03-02T10:15:30Z",
                    "page=1", "pageSize=100");
        });
    }

    @ParameterizedTest
    @CsvSource({"LEDGERS, ledgers, ledger_id", "BALANCES, balances, balance_id", "IDENTITIES, identities, identity_id",
        "TRANSACTIONS, transactions, transaction_id"})
    void readsRecordsOfEachCollection(LedgerCollection collection, String path, String idField) {
        replies.add(Reply.of(200, """
            {"data":[{"%s":"id_1","created_at":"2026-03-02T11:00:00.5+01:00","status":"APPLIED"}],"total":7}
            """.formatted(idField)));

        var page = given(created(collection));

        assertThat(asked.getFirst().uri().getPath()).isEqualTo("/api/data/" + path);
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.records()).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo("id_1");
            assertThat(read.createdAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00.5Z"));
            assertThat(read.status()).contains("APPLIED");
        });
    }

    @Test
    void keepsEveryDigitAndWritesWhatCoreWouldWrite() {
        replies.add(Reply.of(200, """
            {"transaction_id": "txn_1", "created_at": "2026-03-02T10:00:00Z",
             "precise_amount": 123456789012345678901234567890, "amount": 1.10, "small": 1E-7,
             "meta_data": {"b": "<é&>", "a": [null, true, {}]}}
            """));

        assertThat(given(find("txn_1")).json().text()).isEqualTo("{\"amount\":1.10,"
                + "\"created_at\":\"2026-03-02T10:00:00Z\",\"meta_data\":{\"a\":[null,true,{}],"
                + "\"b\":\"\\u003cé\\u0026\\u003e\"},\"precise_amount\":123456789012345678901234567890,"
                + "\"small\":1E-7,\"transaction_id\":\"txn_1\"}");
    }

    @Test
    void readsADetailThatIsWrapped() {
        replies.add(Reply.of(200, """
            {"data": {"transaction_id": "txn_1", "created_at": "2026-03-02T10:00:00Z"}}
            """));

        assertThat(given(find("txn_1")).id()).isEqualTo("txn_1");
    }

    @Test
    void keepsAnIdFromBeingTakenForAPath() {
        replies.add(Reply.of(404, "{}"));

        assertThat(failure(find("../ledgers?x=1"))).isEqualTo(new Failure.NotFound());
        assertThat(asked.getFirst().uri().getRawPath()).isEqualTo("/api/data/transactions/..%2Fledgers%3Fx%3D1");
    }

    @Test
    void countsRecordsThatItCannotReadInsteadOfStoppingAtThem() {
        replies.add(Reply.of(200, """
            {"data":[{"identity_id":"idt_1","created_at":"yesterday"},{"created_at":"2026-03-02T10:00:00Z"},7,
             {"identity_id":"idt_2","created_at":"2026-03-02T10:00:00Z"}],"total":4}
            """));

        var page = given(created(LedgerCollection.IDENTITIES));

        assertThat(page.records()).extracting(LedgerRecord::id).containsExactly("idt_2");
        assertThat(page.unreadable()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"data\":{},\"total\":0}", "{\"data\":[]}",
        "{\"data\":[],\"total\":-1}",
        "{\"data\":[],\"total\":0}{}"})
    void saysWhenItDoesNotUnderstandAnAnswer(String body) {
        replies.add(Reply.of(200, body));

        assertThat(failure(created(LedgerCollection.LEDGERS))).isInstanceOf(Failure.NotUnderstood.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void tellsARejectedKeyAtOnce() {
        replies.add(Reply.of(401, "{\"error\":\"no\"}"));

        assertThat(failure(created(LedgerCollection.LEDGERS))).isEqualTo(new Failure.Unauthorized());
        assertThat(asked).hasSize(1);
    }

    @Test
    void tellsWhichPermissionIsMissing() {
        replies.add(Reply.of(403, "{\"error\":\"no\"}"));

        assertThat(failure(created(LedgerCollection.LEDGERS))).isEqualTo(new Failure.Forbidden(Permission.DATA_READ));
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void triesAgainWhatMayPass(int status) {
        replies.add(Reply.of(status, "{}"));
        replies.add(Reply.of(status, "{}"));
        replies.add(Reply.of(200, NOTHING));

        assertThat(given(created(LedgerCollection.LEDGERS)).isEmpty()).isTrue();
        assertThat(pauses).hasSize(2);
        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(pauses.getLast()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 422})
    void triesNothingAgainThatWillNotPassAndFollowsNoRedirect(int status) {
        replies.add(new Reply(status, Map.of("Location", "/elsewhere"), "{}"));

        assertThat(failure(created(LedgerCollection.LEDGERS))).isInstanceOf(Failure.NotUnderstood.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void givesUpAfterThreeAttempts() {
        for (var i = 0; i < 5; i++) {
            replies.add(Reply.of(503, "{}"));
        }

        assertThat(failure(created(LedgerCollection.LEDGERS)))
                .isEqualTo(new Failure.Unavailable("Blnk Cloud answers with status 503"));
        assertThat(asked).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "'Mon, 2 Mar 2026 10:15:34 GMT', 4", "'Mon, 2 Mar 2026 10:00:00 GMT', 0"})
    void comesBackWhenItIsTold(String header, int seconds) {
        replies.add(new Reply(429, Map.of("Retry-After", header), "{}"));
        replies.add(Reply.of(200, NOTHING));

        given(created(LedgerCollection.LEDGERS));

        assertThat(pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void doesNotWaitWhenItIsToldToComeBackMuchLater() {
        replies.add(new Reply(429, Map.of("Retry-After", "3600"), "{}"));

        assertThat(failure(created(LedgerCollection.LEDGERS)))
                .isEqualTo(new Failure.RateLimited(Optional.of(Duration.ofHours(1))));
        assertThat(pauses).isEmpty();
    }

    @Test
    void saysThatNobodyAnswers() {
        server.stop(0);

        assertThat(failure(created(LedgerCollection.LEDGERS)))
                .isEqualTo(new Failure.Unavailable("Blnk Cloud does not answer"));
    }

    @Test
    void sendsNoKeyThatWouldBeQuotedByWhoeverRefusesIt() {
        vault.seal(INSTALLATION, new ApiKey("blnk_schlüssel"));

        assertThat(failure(created(LedgerCollection.LEDGERS))).isEqualTo(new Failure.Unauthorized());
        assertThat(asked).isEmpty();
    }

    @Test
    void opensTheKeyOnceForCallsThatBelongTogether() {
        replies.add(Reply.of(200, NOTHING));
        replies.add(Reply.of(200, NOTHING));
        var ledger = cloud().open(ACCESS).orElseThrow();

        ledger.created(LedgerCollection.LEDGERS, FROM, NOW, 1);
        ledger.created(LedgerCollection.BALANCES, FROM, NOW, 1);

        assertThat(vault.purposes()).containsExactly("a test");
        assertThat(ledger.toString()).doesNotContain(KEY);
    }

    @Test
    void opensNothingWithoutAKey() {
        vault.destroy(INSTALLATION);

        assertThat(cloud().open(ACCESS)).isEmpty();
    }

    private Answer<RecordPage> created(LedgerCollection collection) {
        return cloud().open(ACCESS).orElseThrow().created(collection, FROM, NOW, 1);
    }

    private Answer<LedgerRecord> find(String id) {
        return cloud().open(ACCESS).orElseThrow().find(LedgerCollection.TRANSACTIONS, id);
    }

    private LedgerCloud cloud() {
        var url = URI.create("http://localhost:" + server.getAddress().getPort() + "/api/");
        var calls = new CloudCalls(
                CloudConfiguration.client(new CloudConfiguration.Url(url)), InstantSource.fixed(NOW), new Random(1),
                pauses::add);
        return new RestLedgerCloud(new PlainUnitOfWork(), vault, calls);
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Failed<T>(var failure) -> throw new AssertionError("it failed: " + failure);
        };
    }

    private static Failure failure(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> given -> throw new AssertionError("it succeeded: " + given);
            case Answer.Failed<?>(var failure) -> failure;
        };
    }

    private synchronized void answer(HttpExchange exchange) {
        var reply = Optional.ofNullable(replies.poll()).orElse(Reply.of(418, "{}"));
        asked.add(new Asked(exchange.getRequestURI(), exchange.getRequestHeaders().getFirst("Authorization")));
        try (exchange) {
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
