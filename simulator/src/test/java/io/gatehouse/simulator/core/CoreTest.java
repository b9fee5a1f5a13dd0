package io.gatehouse.simulator.core;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.simulator.StubApp;
import io.gatehouse.simulator.core.DeliveryReport.Outcome;
import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.exchange.Redaction;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Payload;

import static org.assertj.core.api.Assertions.assertThat;

class CoreTest {

    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
    private static final String SECRET = "whsec_test_0123456789abcdef";

    private final List<Duration> pauses = new CopyOnWriteArrayList<>();
    private StubApp app;
    private Connection connection;
    private ExchangeLog log;
    private Core core;

    @BeforeEach
    void start() throws IOException {
        app = StubApp.start();
        connection = new Connection(app.endpoints());
        log = new ExchangeLog(new Redaction(connection), 100);
        core = new Core(connection, log, InstantSource.fixed(NOW), pauses::add, Duration.ofSeconds(5), 3);
    }

    @AfterEach
    void stop() {
        core.close();
        app.close();
    }

    @Test
    void signsWhatItSends() {
        var report = core.send("identity.created");

        assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(app.last().path()).isEqualTo("/webhooks/blnk");
        assertThat(app.last().body()).isEqualTo(report.body());
        assertThat(app.last().headers()).containsEntry("user-agent", "Go-http-client/1.1")
                .containsEntry("content-type", "application/json")
                .containsEntry("x-blnk-timestamp", "1787220000")
                .containsEntry("x-blnk-signature", signature(SECRET, 0, report.body()));
    }

    @Test
    void sendsTheExactBytesOfAFile() {
        core.send(Delivery.fixed("identity.created.organization"));

        assertThat(app.last().body()).isEqualTo(core.fixedBody("identity.created.organization"));
        assertThat(app.last().body().length()).isEqualTo(559);
    }

    @Test
    void sendsToAnotherSourceWithAnotherSecret() {
        var report = core.send(Delivery.of("ledger.created").to("/webhooks/blnk/eu").signedWith("other"));

        assertThat(app.last().path()).isEqualTo("/webhooks/blnk/eu");
        assertThat(app.last().headers()).containsEntry("x-blnk-signature", signature("other", 0, report.body()));
    }

    @Test
    void letsOperatorHeadersReplaceItsOwn() {
        core.send(Delivery.of("ledger.created").withHeader("X-Blnk-Signature", "replaced"));

        assertThat(app.last().headers()).containsEntry("x-blnk-signature", "replaced");
    }

    @Test
    void sendsNoSignatureWithoutASecret() {
        connection.use(app.endpoints().withWebhookSecret(""));
        core.send("ledger.created");

        assertThat(app.last().headers()).doesNotContainKeys("x-blnk-signature", "x-blnk-timestamp");
    }

    @Test
    void signsAHookWithTheEmptyKeyWithoutASecret() {
        connection.use(app.endpoints().withWebhookSecret(""));
        var report = core.send(Delivery.hook(HookType.POST_TRANSACTION, HookShape.AS_SENT));

        assertThat(app.last().headers()).containsEntry("x-blnk-signature", signature("", 0, report.body()))
                .containsEntry("x-hook-type", "POST_TRANSACTION").containsKey("x-hook-id");
    }

    @Test
    void duplicatesTheSameBody() {
        var report = core.send(Delivery.of("transaction.rejected").with(Fault.DUPLICATE));

        assertThat(report.attempts()).hasSize(2);
        assertThat(app.received()).hasSize(2).allMatch(received -> received.body().equals(report.body()));
    }

    @ParameterizedTest
    @CsvSource({"STALE,-600", "FUTURE,600"})
    void signsCorrectlyAtAnotherTime(Fault fault, int seconds) {
        var report = core.send(Delivery.of("ledger.created").with(fault));

        assertThat(app.last().headers())
                .containsEntry("x-blnk-timestamp", Long.toString(NOW.getEpochSecond() + seconds))
                .containsEntry("x-blnk-signature", signature(SECRET, seconds, report.body()));
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"WRONG_SECRET", "EMPTY_KEY", "UPPER_CASE_HEX", "ALTERED_BYTE"})
    void signsSoThatTheReceiverHasToRefuse(Fault fault) {
        core.send(Delivery.of("ledger.created").with(fault));

        assertThat(app.last().headers().get("x-blnk-signature")).hasSize(64)
                .isNotEqualTo(signature(SECRET, 0, app.last().body()));
    }

    @Test
    void leavesTheSignatureOut() {
        core.send(Delivery.of("ledger.created").with(Fault.UNSIGNED));

        assertThat(app.last().headers()).doesNotContainKeys("x-blnk-signature", "x-blnk-timestamp");
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = {"NOT_JSON", "NO_EVENT_NAME", "UNKNOWN_EVENT", "EXTRA_FIELD", "TOO_LARGE"})
    void signsSpoiltBodiesCorrectly(Fault fault) {
        var report = core.send(Delivery.fixed("ledger.created").with(fault));

        assertThat(report.body()).isNotEqualTo(core.fixedBody("ledger.created"));
        assertThat(app.last().headers()).containsEntry("x-blnk-signature", signature(SECRET, 0, app.last().body()));
    }

    @Test
    void exceedsTheLimitByOneByte() {
        core.send(Delivery.of("ledger.created").with(Fault.TOO_LARGE));

        assertThat(app.last().body().length()).isEqualTo(5 * 1024 * 1024 + 1);
    }

    @Test
    void dribblesTheBodyAndReadsTheAnswer() {
        app.next(202, "fine");
        var report = core.send(Delivery.of("ledger.created").with(Fault.SLOW).lasting(Duration.ofSeconds(20)));

        assertThat(pauses).hasSizeBetween(15, 20).allMatch(Duration.ofSeconds(1)::equals);
        assertThat(report.status()).hasValue(202);
        assertThat(app.last().body()).isEqualTo(report.body());
    }

    @Test
    void cutsTheConnectionInTheMiddleOfTheBody() {
        var report = core.send(Delivery.of("ledger.created").with(Fault.CUT_OFF));

        assertThat(report.answer()).isInstanceOfSatisfying(Answer.Missing.class,
                missing -> assertThat(missing.cause()).isEqualTo(Answer.Cause.CUT_OFF));
        assertThat(app.received()).noneMatch(received -> received.body().equals(report.body()));
    }

    @Test
    void retriesWhatTheReceiverRefusesAsCore15Does() {
        app.next(503, "");
        app.next(400, "");
        var report = core.send(Delivery.of("ledger.created").retrying(RetryPolicy.CORE_0_15));

        assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(app.received()).hasSize(3).allMatch(received -> received.body().equals(report.body()));
        assertThat(pauses.get(0)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(44));
        assertThat(pauses.get(1)).isBetween(Duration.ofSeconds(16), Duration.ofSeconds(74));
    }

    @Test
    void dropsWhatTheReceiverRefusesAsCore14Does() {
        app.usually(503, "");
        var report = core.send(Delivery.of("ledger.created").retrying(RetryPolicy.CORE_0_14));

        assertThat(report.outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(app.received()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(value = RetryPolicy.class, names = {"CORE_0_14", "CORE_0_15"})
    void givesUpOnASilentReceiverAfter26Attempts(RetryPolicy policy) {
        app.close();
        var report = core.send(Delivery.of("ledger.created").retrying(policy));

        assertThat(report.outcome()).isEqualTo(Outcome.RETRIES_USED_UP);
        assertThat(report.attempts()).hasSize(26);
        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isBetween(Duration.ofDays(19),
                Duration.ofDays(21));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void losesTheEventToARedirectThatBecomesAGet(int status) {
        app.nextRedirect(status, "/login");
        var report = core.send("ledger.created");

        assertThat(report.outcome()).isEqualTo(Outcome.LOST_BY_REDIRECT);
        assertThat(app.last().method()).isEqualTo("GET");
        assertThat(app.last().body()).isEqualTo(Payload.empty());
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void repeatsThePostAfterARedirectThatKeepsIt(int status) {
        app.nextRedirect(status, "/moved");
        var report = core.send("ledger.created");

        assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(app.last().path()).isEqualTo("/moved");
        assertThat(app.last().body()).isEqualTo(report.body());
    }

    @Test
    void retriesAHookWhoseAnswerIsJsonWithoutSuccess() {
        app.next(200, "{\"ok\":true}");
        var hook = Delivery.hook(HookType.PRE_TRANSACTION, HookShape.AS_SENT)
                .via(new Channel.TransactionHook(HookType.PRE_TRANSACTION, HookShape.AS_SENT, 2));
        var report = core.send(hook);

        assertThat(report.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(report.attempts()).hasSize(2);
    }

    @Test
    void dropsAFailedHookWithoutRetries() {
        app.usually(500, "");
        var report = core.send(Delivery.hook(HookType.POST_TRANSACTION, HookShape.AS_DOCUMENTED));

        assertThat(report.outcome()).isEqualTo(Outcome.DROPPED);
        assertThat(GoJson.readObject(app.last().body().text()).propertyNames())
                .containsExactly("event", "hook_type", "data");
    }

    @Test
    void sendsABurstOfDifferentEvents() {
        app.next(500, "");
        var report = core.burst(Burst.of("identity.created", 60, 11));

        assertThat(report.sent()).isEqualTo(60);
        assertThat(report.delivered()).isEqualTo(59);
        assertThat(report.statuses()).containsEntry(200, 59).containsEntry(500, 1);
        assertThat(app.received().stream().map(StubApp.Received::body).distinct()).hasSize(60);
    }

    @Test
    void logsEveryAttempt() {
        app.next(500, "no");
        core.send(Delivery.of("ledger.created").retrying(RetryPolicy.CORE_0_15));

        assertThat(log.all()).extracting(exchange -> exchange.attempt() + ":" + exchange.status().orElse(0))
                .containsExactly("2:200", "1:500");
        assertThat(log.all().getLast().answerBody()).isEqualTo("no");
    }

    private static String signature(String secret, long offset, Payload body) {
        return WebhookSigner.sign(secret, Long.toString(NOW.getEpochSecond() + offset), body);
    }
}
