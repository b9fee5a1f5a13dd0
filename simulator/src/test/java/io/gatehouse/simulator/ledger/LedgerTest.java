package io.gatehouse.simulator.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.gatehouse.simulator.wire.GoJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LedgerTest {

    private final Ledger ledger = new Ledger(InstantSource.fixed(Instant.EPOCH), new Random(1));

    @Test
    void storesAnIdentityOfNothing() {
        var identity = ledger.createIdentity(GoJson.object());

        assertThat(identity.size()).isEqualTo(19);
        assertThat(identity.path("dob").stringValue()).isEqualTo(Ledger.ZERO_TIME);
        assertThat(identity.path("meta_data").isNull()).isTrue();
    }

    @Test
    void refusesAnIdentityIdThatIsTaken() {
        var request = GoJson.object().put("identity_id", "idt_3b63c8da-af29-4cc3-ad38-df17d87456e6");
        ledger.createIdentity(request);

        assertThatThrownBy(() -> ledger.createIdentity(request)).isInstanceOfSatisfying(LedgerRefusal.class,
                refusal -> assertThat(refusal.code()).isEqualTo("IDT_VALIDATION_ERROR"));
    }

    @Test
    void cannotClearAFieldByUpdate() {
        var id = newIdentity();
        ledger.updateIdentity(id, GoJson.object().put("first_name", "").put("city", "Bergen"));

        assertThat(identity(id).path("first_name").stringValue()).isEqualTo("Alice");
        assertThat(identity(id).path("city").stringValue()).isEqualTo("Bergen");
    }

    @Test
    void forgetsWhatIsTokenisedWhenMetadataIsReplaced() {
        var id = newIdentity();
        ledger.tokenize(id, List.of("firstName"));
        ledger.updateIdentity(id, GoJson.readObject("{\"meta_data\":{\"a\":1}}"));

        assertThat(ledger.tokenizedFields(id)).isEmpty();
        assertThat(identity(id).path("first_name").stringValue()).startsWith("FPT:");
    }

    @Test
    void makesATokenOfTheSameShape() {
        var id = newIdentity();
        ledger.tokenize(id, List.of("FirstName"));

        assertThat(identity(id).path("first_name").stringValue()).matches("FPT:[A-Z][a-z]{4}:[A-Za-z0-9+/]+=*");
    }

    @Test
    void refusesToOverdraw() {
        var poor = newBalance();
        var request = GoJson.object().put("precise_amount", 1).put("source", poor).put("reference", "r");

        assertThatThrownBy(() -> ledger.createTransaction(request)).isInstanceOf(LedgerRefusal.class)
                .hasMessageContaining("insufficient funds");
    }

    @Test
    void releasesAVoidedAmount() {
        var source = newBalance();
        var held = ledger.createTransaction(GoJson.object().put("precise_amount", 500).put("source", source)
                .put("reference", "r").put("inflight", true).put("allow_overdraft", true));
        ledger.settleInflight(held.path("transaction_id").stringValue(), "void");
        var balance = ledger.find(Collection.BALANCES, source).orElseThrow();

        assertThat(balance.path("inflight_debit_balance").intValue()).isZero();
        assertThat(balance.path("balance").intValue()).isZero();
    }

    @Test
    void refusesAReferenceTwice() {
        var request = GoJson.object().put("precise_amount", 1).put("reference", "once");
        ledger.createTransaction(request);

        assertThatThrownBy(() -> ledger.createTransaction(request)).isInstanceOfSatisfying(LedgerRefusal.class,
                refusal -> assertThat(refusal.status()).isEqualTo(409));
    }

    @Test
    void handsOutCopies() {
        var id = newIdentity();
        identity(id).put("first_name", "Mallory");

        assertThat(identity(id).path("first_name").stringValue()).isEqualTo("Alice");
    }

    private String newIdentity() {
        return ledger.createIdentity(GoJson.object().put("first_name", "Alice")).path("identity_id").stringValue();
    }

    private String newBalance() {
        return ledger.createBalance(GoJson.object()).path("balance_id").stringValue();
    }

    private tools.jackson.databind.node.ObjectNode identity(String id) {
        return ledger.find(Collection.IDENTITIES, id).orElseThrow();
    }
}
