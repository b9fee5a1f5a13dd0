package io.gatehouse.domain.webhook;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.ledger.RecordJson;

import static org.assertj.core.api.Assertions.assertThat;

class ExpectedEventTest {

    @ParameterizedTest
    @CsvSource({"LEDGERS, ledger.created", "BALANCES, balance.created", "IDENTITIES, identity.created"})
    void aRecordIsToldOfWhenItIsCreated(LedgerCollection collection, String event) {
        assertThat(ExpectedEvent.of(record(collection, Optional.empty())))
                .contains(new ExpectedEvent(new EventName(event), "id_1"));
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, transaction.applied", "INFLIGHT, transaction.inflight", "VOID, transaction.void",
        "REJECTED, transaction.rejected"})
    void aTransactionIsToldOfByItsStatus(String status, String event) {
        assertThat(ExpectedEvent.of(record(LedgerCollection.TRANSACTIONS, Optional.of(status))))
                .contains(new ExpectedEvent(new EventName(event), "id_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUEUED", "SCHEDULED", "COMMIT", "applied", ""})
    void nothingIsExpectedOfATransactionThatCoreSendsNothingAbout(String status) {
        assertThat(ExpectedEvent.of(record(LedgerCollection.TRANSACTIONS, Optional.of(status)))).isEmpty();
    }

    @Test
    void nothingIsExpectedOfATransactionWithoutAStatus() {
        assertThat(ExpectedEvent.of(record(LedgerCollection.TRANSACTIONS, Optional.empty()))).isEmpty();
    }

    private static LedgerRecord record(LedgerCollection collection, Optional<String> status) {
        return new LedgerRecord(collection, "id_1", Instant.EPOCH, status, new RecordJson("{}"));
    }
}
