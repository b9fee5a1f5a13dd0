package io.gatehouse.adapter.http.out.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.application.ledger.port.out.LedgerCloud.RecordPage;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;

import static org.assertj.core.api.Assertions.assertThat;

class RestLedgerCloudTest {

    private static final Instant NOW = CloudFixture.NOW;
    private static final Instant FROM = Instant.parse("2026-03-02T09:00:00Z");

    @RegisterExtension
    final CloudFixture fixture = new CloudFixture();

    @Test
    void asksForATimeWithTheKeyAndTheInstance() {
        fixture.reply(200, CloudFixture.NOTHING);

        created(LedgerCollection.IDENTITIES);

        assertThat(fixture.asked).singleElement().satisfies(call -> {
            assertThat(call.authorization()).isEqualTo("Bearer " + CloudFixture.KEY);
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
        fixture.reply(200, """
            {"data":[{"%s":"id_1","created_at":"2026-03-02T11:00:00.5+01:00","status":"APPLIED"}],"total":7}
            """.formatted(idField));

        var page = CloudFixture.given(created(collection));

        assertThat(fixture.asked.getFirst().uri().getPath()).isEqualTo("/api/data/" + path);
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.records()).singleElement().satisfies(read -> {
            assertThat(read.id()).isEqualTo("id_1");
            assertThat(read.createdAt()).isEqualTo(Instant.parse("2026-03-02T10:00:00.5Z"));
            assertThat(read.status()).contains("APPLIED");
        });
    }

    @Test
    void keepsEveryDigitAndWritesWhatCoreWouldWrite() {
        fixture.reply(200, """
            {"transaction_id": "txn_1", "created_at": "2026-03-02T10:00:00Z",
             "precise_amount": 123456789012345678901234567890, "amount": 1.10, "small": 1E-7,
             "meta_data": {"b": "<é&>", "a": [null, true, {}]}}
            """);

        assertThat(CloudFixture.given(find("txn_1")).json().text()).isEqualTo("{\"amount\":1.10,"
                + "\"created_at\":\"2026-03-02T10:00:00Z\",\"meta_data\":{\"a\":[null,true,{}],"
                + "\"b\":\"\\u003cé\\u0026\\u003e\"},\"precise_amount\":123456789012345678901234567890,"
                + "\"small\":1E-7,\"transaction_id\":\"txn_1\"}");
    }

    @Test
    void readsADetailThatIsWrapped() {
        fixture.reply(200, """
            {"data": {"transaction_id": "txn_1", "created_at": "2026-03-02T10:00:00Z"}}
            """);

        assertThat(CloudFixture.given(find("txn_1")).id()).isEqualTo("txn_1");
    }

    @Test
    void keepsAnIdFromBeingTakenForAPath() {
        fixture.reply(404, "{}");

        assertThat(CloudFixture.failure(find("../ledgers?x=1"))).isEqualTo(new Failure.NotFound());
        assertThat(fixture.asked.getFirst().uri().getRawPath())
                .isEqualTo("/api/data/transactions/..%2Fledgers%3Fx%3D1");
    }

    @Test
    void countsRecordsThatItCannotReadInsteadOfStoppingAtThem() {
        fixture.reply(200, """
            {"data":[{"identity_id":"idt_1","created_at":"yesterday"},{"created_at":"2026-03-02T10:00:00Z"},7,
             {"identity_id":"idt_2","created_at":"2026-03-02T10:00:00Z"}],"total":4}
            """);

        var page = CloudFixture.given(created(LedgerCollection.IDENTITIES));

        assertThat(page.records()).extracting(LedgerRecord::id).containsExactly("idt_2");
        assertThat(page.unreadable()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{\"data\":{},\"total\":0}", "{\"data\":[]}",
        "{\"data\":[],\"total\":-1}",
        "{\"data\":[],\"total\":0}{}"})
    void saysWhenItDoesNotUnderstandAnAnswer(String body) {
        fixture.reply(200, body);

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS))).isInstanceOf(Failure.NotUnderstood.class);
        assertThat(fixture.asked).hasSize(1);
    }

    @Test
    void tellsARejectedKeyAtOnce() {
        fixture.reply(401, "{\"error\":\"no\"}");

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS))).isEqualTo(new Failure.Unauthorized());
        assertThat(fixture.asked).hasSize(1);
    }

    @Test
    void tellsWhichPermissionIsMissing() {
        fixture.reply(403, "{\"error\":\"no\"}");

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS)))
                .isEqualTo(new Failure.Forbidden(Permission.DATA_READ));
        assertThat(fixture.asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void triesAgainWhatMayPass(int status) {
        fixture.reply(status, "{}");
        fixture.reply(status, "{}");
        fixture.reply(200, CloudFixture.NOTHING);

        assertThat(CloudFixture.given(created(LedgerCollection.LEDGERS)).isEmpty()).isTrue();
        assertThat(fixture.pauses).hasSize(2);
        assertThat(fixture.pauses.getFirst()).isBetween(Duration.ofMillis(200), Duration.ofMillis(400));
        assertThat(fixture.pauses.getLast()).isBetween(Duration.ofMillis(400), Duration.ofMillis(800));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308, 400, 422})
    void triesNothingAgainThatWillNotPassAndFollowsNoRedirect(int status) {
        fixture.reply(status, Map.of("Location", "/elsewhere"), "{}");

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS))).isInstanceOf(Failure.NotUnderstood.class);
        assertThat(fixture.asked).hasSize(1);
    }

    @Test
    void givesUpAfterThreeAttempts() {
        for (var i = 0; i < 5; i++) {
            fixture.reply(503, "{}");
        }

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS)))
                .isEqualTo(new Failure.Unavailable("Blnk Cloud answers with status 503"));
        assertThat(fixture.asked).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "'Mon, 2 Mar 2026 10:15:34 GMT', 4", "'Mon, 2 Mar 2026 10:00:00 GMT', 0"})
    void comesBackWhenItIsTold(String header, int seconds) {
        fixture.reply(429, Map.of("Retry-After", header), "{}");
        fixture.reply(200, CloudFixture.NOTHING);

        CloudFixture.given(created(LedgerCollection.LEDGERS));

        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @Test
    void doesNotWaitWhenItIsToldToComeBackMuchLater() {
        fixture.reply(429, Map.of("Retry-After", "3600"), "{}");

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS)))
                .isEqualTo(new Failure.RateLimited(Optional.of(Duration.ofHours(1))));
        assertThat(fixture.pauses).isEmpty();
    }

    @Test
    void saysThatNobodyAnswers() {
        fixture.stop();

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS)))
                .isEqualTo(new Failure.Unavailable("Blnk Cloud does not answer"));
    }

    @Test
    void sendsNoKeyThatWouldBeQuotedByWhoeverRefusesIt() {
        fixture.seal("blnk_schlüssel");

        assertThat(CloudFixture.failure(created(LedgerCollection.LEDGERS))).isEqualTo(new Failure.Unauthorized());
        assertThat(fixture.asked).isEmpty();
    }

    @Test
    void opensTheKeyOnceForCallsThatBelongTogether() {
        fixture.reply(200, CloudFixture.NOTHING, CloudFixture.NOTHING);
        var ledger = fixture.open();

        ledger.created(LedgerCollection.LEDGERS, FROM, NOW, 1);
        ledger.created(LedgerCollection.BALANCES, FROM, NOW, 1);

        assertThat(fixture.auditTrail.entries()).singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("purpose", "a test"));
        assertThat(ledger.toString()).doesNotContain(CloudFixture.KEY);
    }

    @Test
    void opensNothingWithoutAKey() {
        fixture.unitOfWork.execute(() -> {
            fixture.vault.destroy(CloudFixture.INSTALLATION);
            return 0;
        });

        assertThat(fixture.opening()).isEqualTo(new Opening.NoKey());
    }

    private Answer<RecordPage> created(LedgerCollection collection) {
        return fixture.open().created(collection, FROM, NOW, 1);
    }

    private Answer<LedgerRecord> find(String id) {
        return fixture.open().find(LedgerCollection.TRANSACTIONS, id);
    }
}
