package io.gatehouse.domain.webhook;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EventIdentityTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final String CREATED = "2026-03-02T10:15:29.123456789Z";
    private static final BodyHash ONE_BODY = new BodyHash("1".repeat(64));
    private static final BodyHash OTHER_BODY = new BodyHash("2".repeat(64));

    @Test
    void aTransactionIsRejectedOnceThoughCoreSaysSoTwice() {
        assertThat(identity("transaction.rejected", "txn_1", CREATED, ONE_BODY).parts())
                .isEqualTo(identity("transaction.rejected", "txn_1", CREATED, OTHER_BODY).parts());
    }

    @ParameterizedTest
    @EnumSource(names = {"TRANSACTION_.*", "BULK_.*", "BALANCE_CREATED"}, mode = Mode.MATCH_ANY)
    void happensOncePerResource(KnownEvent event) {
        var name = event.eventName().value();

        assertThat(identity(name, "id_1", CREATED, ONE_BODY)).isEqualTo(identity(name, "id_1", CREATED, OTHER_BODY))
                .isNotEqualTo(identity(name, "id_2", CREATED, ONE_BODY));
    }

    @Test
    void aCommitIsNewsOfATransactionOfItsOwn() {
        assertThat(identity("transaction.inflight", "txn_1", CREATED, ONE_BODY))
                .isNotEqualTo(identity("transaction.applied", "txn_1", CREATED, ONE_BODY));
        assertThat(identity("transaction.applied", "txn_1", CREATED, ONE_BODY))
                .isNotEqualTo(identity("transaction.applied", "txn_2", CREATED, ONE_BODY));
    }

    @Test
    void aRenamedLedgerIsNewsUnderTheSameId() {
        assertThat(identity("ledger.created", "ldg_1", CREATED, ONE_BODY))
                .isEqualTo(identity("ledger.created", "ldg_1", CREATED, ONE_BODY))
                .isNotEqualTo(identity("ledger.created", "ldg_1", CREATED, OTHER_BODY));
    }

    @Test
    void anIdentityThatIsCreatedAgainUnderItsIdIsNews() {
        assertThat(identity("identity.created", "idt_1", CREATED, ONE_BODY))
                .isEqualTo(identity("identity.created", "idt_1", CREATED, OTHER_BODY))
                .isNotEqualTo(identity("identity.created", "idt_1", "2026-03-02T11:00:00Z", ONE_BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-02T10:15:29.123457Z", "2026-03-02T11:15:29.123456+01:00", "2026-03-02T10:15:29Z"})
    void anIdentityThatIsReadFromTheLedgerIsTheOneThatTheEventTellsOf(String stored) {
        assertThat(identity("identity.created", "idt_1", stored, ONE_BODY).parts())
                .isEqualTo(identity("identity.created", "idt_1", CREATED, OTHER_BODY).parts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"hook.pre_transaction", "hook.post_transaction"})
    void aHookIsRepeatedWithTheTimeOfItsQueueing(String name) {
        assertThat(identity(name, "txn_1", CREATED, ONE_BODY))
                .isEqualTo(identity(name, "txn_1", CREATED, OTHER_BODY))
                .isNotEqualTo(identity(name, "txn_1", "2026-03-02T10:15:31Z", ONE_BODY));
    }

    @Test
    void aHookAsDocumentedHasNoTimeAndIsKnownByItsContent() {
        var hook = new Envelope.Understood(
                new EventName("hook.pre_transaction"), Optional.of("txn_1"), Optional.empty());

        assertThat(EventIdentity.of(hook, ONE_BODY, NOW).rule()).isEqualTo(IdentityRule.CONTENT);
        assertThat(EventIdentity.of(hook, ONE_BODY, NOW)).isNotEqualTo(EventIdentity.of(hook, OTHER_BODY, NOW));
    }

    @Test
    void aMonitorIsALevelAndCountsOncePerWindow() {
        var monitor = new Envelope.Understood(
                new EventName("balance.monitor"), Optional.of("bln_1"), Optional.empty());
        var first = EventIdentity.of(monitor, ONE_BODY, NOW);

        assertThat(EventIdentity.of(monitor, ONE_BODY, NOW.plusSeconds(29))).isEqualTo(first);
        assertThat(EventIdentity.of(monitor, ONE_BODY, NOW.plusSeconds(30))).isNotEqualTo(first);
        assertThat(EventIdentity.of(monitor, OTHER_BODY, NOW)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"system.error", "reconciliation.completed", "something.new"})
    void whatHasNoIdIsKnownByItsContent(String name) {
        assertThat(identity(name, "id_1", CREATED, ONE_BODY)).isEqualTo(identity(name, "id_1", CREATED, ONE_BODY))
                .isNotEqualTo(identity(name, "id_1", CREATED, OTHER_BODY));
    }

    @Test
    void whatIsNotUnderstoodIsKnownByItsContent() {
        var envelope = new Envelope.NotUnderstood("not JSON");

        assertThat(EventIdentity.of(envelope, ONE_BODY, NOW))
                .isEqualTo(EventIdentity.of(envelope, ONE_BODY, NOW.plusSeconds(100_000)))
                .isNotEqualTo(EventIdentity.of(envelope, OTHER_BODY, NOW));
    }

    @ParameterizedTest
    @EnumSource
    void anEventThatLacksWhatItsRuleNeedsIsKnownByItsContent(KnownEvent event) {
        var bare = new Envelope.Understood(event.eventName(), Optional.empty(), Optional.empty());

        assertThat(EventIdentity.of(bare, ONE_BODY, NOW)).isNotEqualTo(EventIdentity.of(bare, OTHER_BODY, NOW));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "BALANCE_MONITOR")
    void doesNotDependOnWhenADeliveryArrives(KnownEvent event) {
        var envelope = new Envelope.Understood(event.eventName(), Optional.of("id_1"), Optional.of(CREATED));

        assertThat(EventIdentity.of(envelope, ONE_BODY, NOW))
                .isEqualTo(EventIdentity.of(envelope, ONE_BODY, NOW.plusSeconds(20L * 24 * 3600)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "yesterday", "", "2026-03-02"})
    void aTimeThatIsNoneOrNotSetIsNoTime(String stamp) {
        assertThat(identity("transaction.applied", "txn_1", stamp, ONE_BODY).time()).isEmpty();
    }

    @Test
    void readsTimesWithAnOffset() {
        assertThat(identity("transaction.applied", "txn_1", "2026-03-02T12:15:30+02:00", ONE_BODY).time())
                .contains(NOW);
    }

    private static EventIdentity identity(String name, String resource, String stamp, BodyHash hash) {
        return EventIdentity.of(
                new Envelope.Understood(new EventName(name), Optional.of(resource), Optional.of(stamp)), hash, NOW);
    }
}
