package io.gatehouse.testkit.usecase.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.webhook.port.in.SweepLedgerUseCase.Outcome;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.domain.audit.Actor.ApplicationActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SweepOutcome;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.domain.ledger.LedgerCollection.BALANCES;
import static io.gatehouse.domain.ledger.LedgerCollection.IDENTITIES;
import static io.gatehouse.domain.ledger.LedgerCollection.LEDGERS;
import static io.gatehouse.domain.ledger.LedgerCollection.TRANSACTIONS;
import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static org.assertj.core.api.Assertions.assertThat;

class SweepLedgerServiceTest {

    private static final SourceId SOURCE = aSource().build().id();
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final ReconciliationSetting setting = new ReconciliationSetting("data:read");

    @Test
    void findsWhatNeverCameInEveryCollection() {
        setting.record(LEDGERS, "ldg_1", EARLY);
        setting.record(BALANCES, "bln_1", EARLY);
        setting.record(IDENTITIES, "idt_1", EARLY);
        setting.record(IDENTITIES, "idt_2", EARLY);
        setting.record(TRANSACTIONS, "txn_1", EARLY, "INFLIGHT");
        setting.record(TRANSACTIONS, "txn_2", EARLY, "QUEUED");
        heard("identity.created", "idt_2");

        assertThat(setting.sweep()).isEqualTo(new SweepResult(SweepOutcome.COMPLETE, "", 6, 0, 4));
        assertThat(setting.gaps())
                .extracting(row -> row.gap().expected().name() + " " + row.gap().expected().resource())
                .containsExactlyInAnyOrder(
                        "ledger.created ldg_1", "balance.created bln_1", "identity.created idt_1",
                        "transaction.inflight txn_1");
    }

    @Test
    void leavesTheYoungAndThoseFromBeforeTheSourceAlone() {
        setting.record(IDENTITIES, "idt_before", Duration.ofSeconds(-1));
        setting.record(IDENTITIES, "idt_first", Duration.ZERO);
        setting.record(IDENTITIES, "idt_last", Duration.ofHours(1).minus(ReconciliationSetting.GRACE));
        setting.record(IDENTITIES, "idt_young", Duration.ofHours(1).minus(ReconciliationSetting.GRACE).plusMillis(1));

        setting.sweep();

        assertThat(setting.gaps()).extracting(row -> row.gap().expected().resource())
                .containsExactlyInAnyOrder("idt_first", "idt_last");
    }

    @Test
    void looksAgainAtTheLastQuarterOfAnHourAndNoFurther() {
        setting.sweep();
        setting.record(IDENTITIES, "idt_late", Duration.ofMinutes(58).minus(Duration.ofMinutes(15)));
        setting.record(IDENTITIES, "idt_too_late", Duration.ofMinutes(42));

        setting.clock.advance(ReconciliationSetting.INTERVAL);
        setting.sweep();

        assertThat(setting.gaps()).extracting(row -> row.gap().expected().resource()).containsExactly("idt_late");
    }

    @Test
    void looksNoFurtherBackThanEventsAreRemembered() {
        setting.record(IDENTITIES, "idt_1", EARLY);
        setting.record(IDENTITIES, "idt_2", Duration.ofDays(2));
        setting.clock.set(ReconciliationSetting.CREATED.plus(Duration.ofDays(29)));

        setting.sweep();

        assertThat(setting.gaps()).extracting(row -> row.gap().expected().resource()).containsExactly("idt_2");
    }

    @Test
    void findsAGapOnce() {
        setting.record(IDENTITIES, "idt_1", Duration.ofMinutes(57));
        setting.sweep();

        setting.clock.advance(ReconciliationSetting.INTERVAL);

        assertThat(setting.sweep()).isEqualTo(new SweepResult(SweepOutcome.COMPLETE, "", 1, 0, 0));
        assertThat(setting.gaps()).hasSize(1);
    }

    @Test
    void endsAGapWhoseEventComesAfterAll() {
        setting.record(IDENTITIES, "idt_1", EARLY);
        setting.sweep();
        heard("identity.created", "idt_1");

        setting.clock.advance(ReconciliationSetting.INTERVAL);
        setting.sweep();

        assertThat(setting.gaps()).singleElement().satisfies(row -> {
            assertThat(row.gap().state()).isEqualTo(GapState.ARRIVED);
            assertThat(row.settledAt()).contains(setting.clock.instant());
        });
    }

    @Test
    void readsALedgerThatIsTooLargeForOneSpanInSeveral() {
        for (var i = 0; i < 12_000; i++) {
            setting.record(IDENTITIES, "idt_" + i, Duration.ofMillis(i * 250L));
        }

        assertThat(setting.sweep().gaps()).isEqualTo(12_000);
    }

    @Test
    void readsManyOfOneInstantTooThoughNoSpanIsShortEnough() {
        for (var i = 0; i < 6_000; i++) {
            setting.record(IDENTITIES, "idt_" + i, EARLY);
        }

        assertThat(setting.sweep().gaps()).isEqualTo(6_000);
    }

    @Test
    void opensTheKeyOnceForASweepAndSaysWhy() {
        setting.sweep();

        assertThat(setting.auditTrail.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.API_KEY_OPENED);
            assertThat(entry.actor()).isEqualTo(new ApplicationActor("sweep"));
        });
    }

    @Test
    void sweepsNotBeforeItIsDue() {
        setting.sweep();

        setting.clock.advance(ReconciliationSetting.INTERVAL.minusSeconds(1));
        assertThat(setting.sweeper().sweep()).isEqualTo(new Outcome.NothingDue());
        setting.clock.advance(Duration.ofSeconds(1));
        assertThat(setting.sweeper().sweep()).isInstanceOf(Outcome.Swept.class);
    }

    @Test
    void callsNobodyWithoutThePermissionAndSaysWhichIsMissing() {
        var without = new ReconciliationSetting("data:write");

        assertThat(without.sweep()).isEqualTo(new SweepResult(SweepOutcome.SCOPE_MISSING, "data:read", 0, 0, 0));
        assertThat(without.cloud.calls()).isZero();
        assertThat(without.auditTrail.entries()).isEmpty();
    }

    @Test
    void saysThatThereIsNoKey() {
        setting.in(() -> {
            setting.vault.destroy(ReconciliationSetting.INSTALLATION);
            return ReconciliationSetting.INSTALLATION;
        });

        assertThat(setting.sweep().outcome()).isEqualTo(SweepOutcome.KEY_MISSING);
    }

    @Test
    void stopsAtAKeyThatIsRejected() {
        setting.cloud.failAfter(0, new Failure.Unauthorized());

        assertThat(setting.sweep()).isEqualTo(new SweepResult(SweepOutcome.KEY_REJECTED, "", 0, 0, 0));
        assertThat(setting.cloud.calls()).isEqualTo(1);
        setting.clock.advance(Duration.ofDays(1));
        assertThat(setting.sweeper().sweep()).isEqualTo(new Outcome.NothingDue());
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(
                        new Failure.Forbidden(Permission.DATA_READ), SweepOutcome.SCOPE_MISSING, "data:read"),
                Arguments.of(
                        new Failure.RateLimited(Optional.empty()), SweepOutcome.RATE_LIMITED, ""),
                Arguments.of(
                        new Failure.Unavailable("away"), SweepOutcome.UNAVAILABLE, "away"),
                Arguments.of(
                        new Failure.NotUnderstood("odd"), SweepOutcome.NOT_UNDERSTOOD, "odd"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void keepsWhatItFoundWhenACallFailsAndGoesOnThereNextTime(Failure failure, SweepOutcome outcome, String detail) {
        setting.record(LEDGERS, "ldg_1", EARLY);
        setting.record(IDENTITIES, "idt_1", EARLY);
        // Ledgers and balances are read, identities are not.
        setting.cloud.failAfter(2, failure);

        assertThat(setting.sweep()).isEqualTo(new SweepResult(outcome, detail, 1, 0, 1));
        assertThat(setting.gaps()).extracting(row -> row.gap().expected().resource()).containsExactly("ldg_1");

        setting.cloud.recover();
        setting.clock.advance(ReconciliationSetting.INTERVAL);
        setting.sweep();
        assertThat(setting.gaps()).extracting(row -> row.gap().expected().resource()).contains("idt_1");
    }

    @Test
    void comesBackWhenBlnkCloudWantsIt() {
        setting.cloud.failAfter(0, new Failure.RateLimited(Optional.of(Duration.ofHours(1))));
        setting.sweep();

        setting.clock.advance(Duration.ofMinutes(59));
        assertThat(setting.sweeper().sweep()).isEqualTo(new Outcome.NothingDue());
        setting.clock.advance(Duration.ofMinutes(1));
        assertThat(setting.sweeper().sweep()).isInstanceOf(Outcome.Swept.class);
    }

    private void heard(String name, String resource) {
        setting.inbox.store(anEvent().withId(SequentialIds.number(900 + resource.length())).from(SOURCE)
                .about(name, resource).build());
    }

}
