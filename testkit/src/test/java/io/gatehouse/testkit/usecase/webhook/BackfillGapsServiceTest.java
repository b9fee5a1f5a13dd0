package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase.Command;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase.Outcome;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase.Which;
import io.gatehouse.application.webhook.port.in.DismissGapUseCase;
import io.gatehouse.application.webhook.service.DismissGapService;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SweepOutcome;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.domain.ledger.LedgerCollection.IDENTITIES;
import static io.gatehouse.domain.ledger.LedgerCollection.LEDGERS;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static org.assertj.core.api.Assertions.assertThat;

class BackfillGapsServiceTest {

    private static final Username ADA = new Username("ada");

    private final ReconciliationSetting setting = new ReconciliationSetting("data:read");

    @BeforeEach
    void findGaps() {
        setting.record(IDENTITIES, "idt_1", Duration.ofMinutes(5));
        setting.record(LEDGERS, "ldg_1", Duration.ofMinutes(6));
        setting.sweep();
    }

    @Test
    void makesTheEventOfTheRecordAndMarksIt() {
        assertThat(backfill(new Which.One(gap("idt_1")))).isEqualTo(new Outcome(1, 0, 0, 0, Optional.empty()));

        assertThat(setting.inbox.all()).singleElement().satisfies(event -> {
            assertThat(event.verifiedBy()).isEqualTo(SecretId.SYNTHETIC);
            assertThat(new String(event.payload().bytes(), StandardCharsets.UTF_8)).isEqualTo(
                    "{\"event\":\"identity.created\",\"data\":{\"created_at\":\"2026-01-05T09:05:00Z\",\"id\":\"idt_1\"}}"
                            .replace("2026-01-05T09:05:00Z",
                                    ReconciliationSetting.CREATED.plus(Duration.ofMinutes(5)).toString()));
            assertThat(event.source()).isEqualTo(aSource().build().id());
            assertThat(event.instance()).contains(ReconciliationSetting.INSTANCE);
            assertThat(event.state()).isEqualTo(EventState.WAITING);
        });
        assertThat(state("idt_1")).isEqualTo(GapState.BACKFILLED);
        assertThat(state("ldg_1")).isEqualTo(GapState.OPEN);
    }

    @Test
    void makesAllOfThemAndOpensTheKeyOnce() {
        assertThat(backfill(new Which.All())).isEqualTo(new Outcome(2, 0, 0, 0, Optional.empty()));

        assertThat(setting.inbox.all()).extracting(ReceivedEvent::state)
                .containsExactlyInAnyOrder(EventState.WAITING, EventState.NO_HANDLER);
        assertThat(setting.auditTrail.entries().stream()
                .filter(entry -> entry.actor().equals(new OperatorActor("ada")))
                .map(entry -> entry.action()))
                .containsExactly(AuditAction.API_KEY_OPENED, AuditAction.GAP_BACKFILLED, AuditAction.GAP_BACKFILLED);
    }

    @Test
    void makesNoSecondEventOfOneThatCameMeanwhile() {
        backfill(new Which.One(gap("idt_1")));
        var first = setting.inbox.all();
        setting.in(() -> {
            // As if the process had ended before the gap did.
            setting.gaps.settle(gap("idt_1"), GapState.OPEN, setting.clock.instant(), Optional.empty());
            return first;
        });

        assertThat(backfill(new Which.One(gap("idt_1")))).isEqualTo(new Outcome(0, 1, 0, 0, Optional.empty()));
        assertThat(setting.inbox.all()).isEqualTo(first);
    }

    @Test
    void dismissesAGapWhoseRecordIsGone() {
        setting.cloud.clear();

        assertThat(backfill(new Which.All())).isEqualTo(new Outcome(0, 0, 2, 0, Optional.empty()));
        assertThat(setting.inbox.all()).isEmpty();
        assertThat(state("idt_1")).isEqualTo(GapState.DISMISSED);
    }

    @Test
    void leavesAllAsItIsWhenBlnkCloudRefuses() {
        setting.cloud.failAfter(0, new Failure.Unauthorized());

        assertThat(backfill(new Which.All()))
                .isEqualTo(new Outcome(0, 0, 0, 2, Optional.of(SweepOutcome.KEY_REJECTED)));
        assertThat(state("idt_1")).isEqualTo(GapState.OPEN);
    }

    @Test
    void doesNothingAboutAGapThatIsNotOpenOrNone() {
        backfill(new Which.One(gap("idt_1")));

        assertThat(backfill(new Which.One(gap("idt_1")))).isEqualTo(new Outcome(0, 0, 0, 0, Optional.empty()));
        assertThat(backfill(new Which.One(new GapId(SequentialIds.number(999_999)))))
                .isEqualTo(new Outcome(0, 0, 0, 0, Optional.empty()));
    }

    @Test
    void dismissesAnOpenGapOnce() {
        var dismiss = new DismissGapService(
                setting.unitOfWork, setting.gaps, setting.auditTrail, setting.ids, setting.clock);
        var command = new DismissGapUseCase.Command(gap("idt_1"), ADA);

        assertThat(dismiss.dismiss(command)).isEqualTo(new DismissGapUseCase.Outcome.Dismissed());
        assertThat(dismiss.dismiss(command)).isEqualTo(new DismissGapUseCase.Outcome.NotOpen());
        assertThat(state("idt_1")).isEqualTo(GapState.DISMISSED);
        assertThat(setting.auditTrail.entries()).filteredOn(entry -> entry.action() == AuditAction.GAP_DISMISSED)
                .hasSize(1);
    }

    private Outcome backfill(Which which) {
        return setting.backfiller().backfill(new Command(which, ADA));
    }

    private GapId gap(String resource) {
        return row(resource).getFirst().gap().id();
    }

    private GapState state(String resource) {
        return row(resource).getFirst().gap().state();
    }

    private List<GapSummary> row(String resource) {
        return setting.gaps().stream().filter(row -> row.gap().expected().resource().equals(resource)).toList();
    }
}
