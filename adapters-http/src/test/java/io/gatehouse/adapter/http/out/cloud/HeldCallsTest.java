package io.gatehouse.adapter.http.out.cloud;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.ledger.Settlement;

import static io.gatehouse.adapter.http.out.cloud.CloudFixture.failure;
import static io.gatehouse.adapter.http.out.cloud.CloudFixture.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Held transactions are found by the balances of an identity, and settled once. */
class HeldCallsTest {

    private static final IdentityId ID = new IdentityId("idt_1");
    private static final String BALANCES = """
        {"data":[{"balance_id":"bln_1","identity_id":"idt_1"},{"balance_id":"bln_9","identity_id":"idt_9"}],"total":2}
        """;

    @RegisterExtension
    final CloudFixture fixture = new CloudFixture();

    @Test
    void findsWhatIsHeldFromAndToTheBalancesWithExactAmounts() {
        fixture.reply(200, BALANCES, page(held("txn_2", "11:00", "bln_1", "bln_2")),
                page(held("txn_1", "10:00", "bln_3", "bln_1"), held("txn_x", "10:00", "bln_8", "bln_9")),
                CloudFixture.NOTHING);

        assertThat(given(fixture.open().inflight(ID))).containsExactly(
                new InflightTransaction("txn_1", "123456789012345678901234.57", "USD", "bln_3", "bln_1",
                        Instant.parse("2026-03-02T10:00:00Z"), Optional.of(Instant.parse("2026-03-09T00:00:00Z"))),
                new InflightTransaction("txn_2", "123456789012345678901234.57", "USD", "bln_1", "bln_2",
                        Instant.parse("2026-03-02T11:00:00Z"), Optional.of(Instant.parse("2026-03-09T00:00:00Z"))));
        assertThat(fixture.asked.get(1).uri().getQuery()).contains("status_eq=INFLIGHT").contains("source_in=bln_1");
        assertThat(fixture.asked.get(2).uri().getQuery()).contains("destination_in=bln_1");
        assertThat(fixture.asked.get(3).uri().getQuery()).contains("parent_transaction_in=txn_2,txn_1");
    }

    @Test
    void leavesOutWhatWasSettledAsCoreDoesNotSaySoOnTheTransactionItself() {
        fixture.reply(200, BALANCES,
                page(held("txn_1", "10:00", "bln_1", ""), held("txn_2", "10:01", "bln_1", ""),
                        held("txn_3", "10:02", "bln_1", "")),
                CloudFixture.NOTHING,
                page(child("txn_1", "VOID", "1"), child("txn_2", "APPLIED", "12345678901234567890123400"),
                        child("txn_2", "APPLIED", "57"), child("txn_3", "APPLIED", "56")));

        assertThat(given(fixture.open().inflight(ID))).extracting(InflightTransaction::id).containsExactly("txn_3");
    }

    @Test
    void asksNoMoreOfAnIdentityWithoutBalances() {
        fixture.reply(200, CloudFixture.NOTHING);

        assertThat(given(fixture.open().inflight(ID))).isEmpty();
        assertThat(fixture.asked).hasSize(1);
    }

    @Test
    void tellsTheFirstFailureAndStops() {
        fixture.reply(200, BALANCES);
        fixture.reply(403, "{}");

        assertThat(failure(fixture.open().inflight(ID))).isInstanceOf(Failure.Forbidden.class);
        assertThat(fixture.asked).hasSize(2);
    }

    @Test
    void commitsAndVoids() {
        fixture.reply(200, "{}", "{}");

        assertThat(given(fixture.open().commit("txn_1"))).isEqualTo(Settlement.DONE);
        assertThat(given(fixture.open().cancel("txn_2"))).isEqualTo(Settlement.DONE);

        assertThat(fixture.paths()).containsExactly(
                "PUT /proxy/transactions/inflight/txn_1", "PUT /proxy/transactions/inflight/txn_2");
        assertThat(fixture.asked).extracting(CloudFixture.Asked::body)
                .containsExactly("{\"status\":\"commit\"}", "{\"status\":\"void\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "409 | {\"error\":\"x\",\"error_detail\":{\"code\":\"TXN_ALREADY_COMMITTED\"}} | ALREADY_COMMITTED",
        "409 | {\"error\":\"x\",\"error_detail\":{\"code\":\"TXN_ALREADY_VOIDED\"}} | ALREADY_VOIDED",
        "400 | {\"error\":\"x\",\"error_detail\":{\"code\":\"TXN_NOT_INFLIGHT\"}} | NOT_HELD",
        "400 | {\"error\":\"cannot commit. Transaction already committed\"} | ALREADY_COMMITTED",
        "400 | {\"error\":\"transaction has already been voided\"} | ALREADY_VOIDED",
        "400 | {\"error\":\"transaction is not in inflight status\"} | NOT_HELD"})
    void takesWhatIsSettledForAnAnswer(int status, String body, Settlement settlement) {
        fixture.reply(status, body);

        assertThat(given(fixture.open().commit("txn_1"))).isEqualTo(settlement);
        assertThat(fixture.asked).hasSize(1);
    }

    @Test
    void tellsThatThereIsNoSuchTransaction() {
        fixture.reply(404, "{\"error\":\"no\",\"error_detail\":{\"code\":\"TXN_NOT_FOUND\"}}");

        assertThat(failure(fixture.open().commit("txn_1"))).isEqualTo(new Failure.NotFound());
    }

    @Test
    void triesAgainWhileTheTransactionIsLocked() {
        fixture.reply(423, "{}");
        fixture.reply(200, "{}");

        assertThat(given(fixture.open().cancel("txn_1"))).isEqualTo(Settlement.DONE);
    }

    private static String page(String... elements) {
        return "{\"data\":[" + String.join(",", elements) + "],\"total\":" + elements.length + "}";
    }

    private static String held(String id, String time, String source, String destination) {
        return """
            {"transaction_id":"%s","status":"INFLIGHT","source":"%s","destination":"%s","currency":"USD",
             "precise_amount":12345678901234567890123457,"precision":100,"amount":1.2345678901234568e+23,
             "created_at":"2026-03-02T%s:00Z","inflight_expiry_date":"2026-03-09T00:00:00Z"}"""
                .formatted(id, source, destination, time);
    }

    private static String child(String parent, String status, String precise) {
        return """
            {"transaction_id":"txn_c","status":"%s","parent_transaction":"%s","precise_amount":%s,"precision":100,
             "created_at":"2026-03-02T12:00:00Z"}""".formatted(status, parent, precise);
    }
}
