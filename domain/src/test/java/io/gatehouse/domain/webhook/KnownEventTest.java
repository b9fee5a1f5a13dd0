package io.gatehouse.domain.webhook;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class KnownEventTest {

    @ParameterizedTest
    @EnumSource
    void isFoundByItsName(KnownEvent event) {
        assertThat(KnownEvent.named(event.eventName())).contains(event);
    }

    @ParameterizedTest
    @CsvSource({
        "identity.created, identity_id",
        "ledger.created, ledger_id",
        "balance.created, balance_id",
        "balance.monitor, balance_id",
        "transaction.applied, transaction_id",
        "transaction.inflight, transaction_id",
        "transaction.void, transaction_id",
        "transaction.rejected, transaction_id",
        "transaction.scheduled, transaction_id",
        "transaction.queued, transaction_id",
        "transaction.unknown, transaction_id",
        "bulk_transaction.applied, batch_id",
        "bulk_transaction.inflight, batch_id",
        "bulk_transaction.failed, batch_id",
        "hook.pre_transaction, transaction_id",
        "hook.post_transaction, transaction_id"})
    void namesTheFieldThatTellsWhatItIsAbout(String name, String field) {
        assertThat(KnownEvent.named(new EventName(name)).orElseThrow().resourceField()).contains(field);
    }

    @Test
    void aSystemErrorIsAboutNothingInParticular() {
        assertThat(KnownEvent.SYSTEM_ERROR.resourceField()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction.refunded", "Transaction.Applied", "transaction.applied ",
        "TRANSACTION_APPLIED"})
    void doesNotGuess(String name) {
        assertThat(KnownEvent.named(new EventName(name))).isEqualTo(Optional.empty());
    }

    @Test
    void anEventNameHasOneToTwoHundredCharacters() {
        assertThat(new EventName("x".repeat(200)).value()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new EventName("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new EventName(""));
    }
}
