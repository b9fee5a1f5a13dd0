package io.gatehouse.testkit.usecase.retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase;
import io.gatehouse.application.retention.port.in.DropRetentionUseCase;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ReleaseLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ViewLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ViewRetentionUseCase;
import io.gatehouse.application.retention.service.ChangeRetentionService;
import io.gatehouse.application.retention.service.DropRetentionService;
import io.gatehouse.application.retention.service.PlaceLegalHoldService;
import io.gatehouse.application.retention.service.ReleaseLegalHoldService;
import io.gatehouse.application.retention.service.ViewLegalHoldService;
import io.gatehouse.application.retention.service.ViewRetentionService;
import io.gatehouse.application.retention.view.HeldSource;
import io.gatehouse.application.retention.view.RetentionLine;
import io.gatehouse.application.retention.view.RetentionOverview;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.retention.RetentionPolicy;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.retention.InMemoryAgedEvents;
import io.gatehouse.testkit.retention.InMemoryRetentionReadModel;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemorySourceReadModel;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What operators say about how long events are kept, and about holds. */
class RetentionServicesTest {

    private static final Username ADA = new Username("ada");
    private static final EventName CREATED = new EventName("identity.created");
    private static final SourceId SOURCE = InMemorySources.DEFAULT_ID;
    private static final Reason REASON = new Reason("Case 17 at the court");
    private static final RetentionPolicy USUAL = new RetentionPolicy(
            Duration.ofDays(45), RetentionPeriods.USUAL, Map.of());

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            ChangeRetentionUseCase.Outcome.TooMany.class, DropRetentionUseCase.Outcome.Unknown.class,
            PlaceLegalHoldUseCase.Outcome.AlreadyHeld.class, PlaceLegalHoldUseCase.Outcome.UnknownSource.class,
            ReleaseLegalHoldUseCase.Outcome.NotHeld.class);
    private final MutableInstantSource clock = new MutableInstantSource();
    private final SequentialIds ids = new SequentialIds();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryAgedEvents events = new InMemoryAgedEvents(unitOfWork, inbox);
    private final ChangeRetentionUseCase change = new ChangeRetentionService(
            unitOfWork, events.rules(), USUAL, auditTrail, ids, clock);
    private final DropRetentionUseCase drop = new DropRetentionService(
            unitOfWork, events.rules(), auditTrail, ids, clock);
    private final PlaceLegalHoldUseCase place = new PlaceLegalHoldService(
            unitOfWork, sources, events.holds(), auditTrail, ids, clock);
    private final ReleaseLegalHoldUseCase release = new ReleaseLegalHoldService(
            unitOfWork, events.holds(), auditTrail, ids, clock);
    private final ViewLegalHoldUseCase viewHold = new ViewLegalHoldService(unitOfWork, events.holds());
    private final ViewRetentionUseCase view = new ViewRetentionService(
            unitOfWork, events.rules(), events.holds(), new InMemoryRetentionReadModel(inbox),
            new InMemorySourceReadModel(sources, inbox), USUAL);

    @Test
    void showsWhatIsUsualAndTheRulesAndTheOldestOfEach() {
        inbox.store(anEvent().build());
        assertThat(change.change(rule(7, 60))).isEqualTo(new ChangeRetentionUseCase.Outcome.Changed());

        assertThat(view.view()).isEqualTo(new RetentionOverview(Duration.ofDays(45), List.of(
                new RetentionLine(
                        Optional.empty(), RetentionPeriods.USUAL, Optional.of(START), Optional.of(START)),
                new RetentionLine(Optional.of(CREATED), days(7, 60), Optional.empty(), Optional.empty())), List.of()));
    }

    @Test
    void aRuleIsAudited() {
        assertThat(change.change(rule(7, 60))).isEqualTo(new ChangeRetentionUseCase.Outcome.Changed());

        assertAudited(AuditAction.RETENTION_RULE_SET, "identity.created",
                Map.of("bodies", "PT168H", "records", "PT1440H"));
    }

    @Test
    void refusesRecordsThatGoBeforeTheMemoryEnds() {
        assertThat(change.change(rule(7, 44)))
                .isEqualTo(new ChangeRetentionUseCase.Outcome.ShorterThanMemory(Duration.ofDays(45)));

        assertThat(view.view().lines()).hasSize(1);
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void refusesOneRuleTooManyAndStillChangesThoseThereAre() {
        for (var number = 1; number < ChangeRetentionUseCase.MOST; number++) {
            change.change(new ChangeRetentionUseCase.Command(new EventName("event." + number), days(7, 60), ADA));
        }
        assertThat(change.change(rule(7, 60))).isEqualTo(new ChangeRetentionUseCase.Outcome.Changed());

        assertThat(change.change(new ChangeRetentionUseCase.Command(new EventName("x"), days(7, 60), ADA)))
                .isEqualTo(new ChangeRetentionUseCase.Outcome.TooMany());
        assertThat(change.change(rule(8, 60))).isEqualTo(new ChangeRetentionUseCase.Outcome.Changed());
    }

    @Test
    void dropsARuleOnceAndAuditsIt() {
        change.change(rule(7, 60));

        assertThat(drop.drop(new DropRetentionUseCase.Command(CREATED, ADA)))
                .isEqualTo(new DropRetentionUseCase.Outcome.Dropped());
        assertThat(auditTrail.entries()).extracting(AuditEntry::action).containsExactlyInAnyOrder(
                AuditAction.RETENTION_RULE_SET, AuditAction.RETENTION_RULE_DROPPED);

        assertThat(drop.drop(new DropRetentionUseCase.Command(CREATED, ADA)))
                .isEqualTo(new DropRetentionUseCase.Outcome.Unknown());
        assertThat(view.view().lines()).hasSize(1);
    }

    @Test
    void aHoldIsAuditedWithItsReasonAndShown() {
        assertThat(place.place(placing())).isEqualTo(new PlaceLegalHoldUseCase.Outcome.Placed());

        var hold = new LegalHold(SOURCE, START, ADA, REASON);
        assertThat(viewHold.view(new ViewLegalHoldUseCase.Query(SOURCE))).contains(hold);
        assertThat(view.view().held()).containsExactly(
                new HeldSource(new SourceRef(SOURCE, SourceSlug.DEFAULT, "Default"), hold));
        assertAudited(
                AuditAction.LEGAL_HOLD_PLACED, SOURCE.toString(), Map.of("reason", "Case 17 at the court"));
    }

    @Test
    void aSecondHoldChangesNothing() {
        assertThat(place.place(placing())).isEqualTo(new PlaceLegalHoldUseCase.Outcome.Placed());

        assertThat(place.place(placing())).isEqualTo(new PlaceLegalHoldUseCase.Outcome.AlreadyHeld());
        assertThat(auditTrail.entries()).hasSize(1);
    }

    @Test
    void holdsNoUnknownSource() {
        assertThat(place.place(new PlaceLegalHoldUseCase.Command(new SourceId(SequentialIds.number(9)), ADA, REASON)))
                .isEqualTo(new PlaceLegalHoldUseCase.Outcome.UnknownSource());
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void endsAHoldOnceAndAuditsWhy() {
        assertThat(place.place(placing())).isEqualTo(new PlaceLegalHoldUseCase.Outcome.Placed());
        var command = new ReleaseLegalHoldUseCase.Command(SOURCE, ADA, new Reason("The case is closed"));

        assertThat(release.release(command)).isEqualTo(new ReleaseLegalHoldUseCase.Outcome.Released());

        assertThat(auditTrail.entries()).extracting(AuditEntry::action, entry -> entry.details().get("reason"))
                .containsExactlyInAnyOrder(
                        tuple(AuditAction.LEGAL_HOLD_PLACED, "Case 17 at the court"),
                        tuple(AuditAction.LEGAL_HOLD_RELEASED, "The case is closed"));
        assertThat(viewHold.view(new ViewLegalHoldUseCase.Query(SOURCE))).isEmpty();
        assertThat(release.release(command)).isEqualTo(new ReleaseLegalHoldUseCase.Outcome.NotHeld());
    }

    private void assertAudited(AuditAction action, String subject, Map<String, String> details) {
        assertThat(auditTrail.entries()).singleElement().isEqualTo(new AuditEntry(
                auditTrail.entries().getFirst().id(), START, new OperatorActor("ada"), action, subject, details));
    }

    private static ChangeRetentionUseCase.Command rule(int bodies, int records) {
        return new ChangeRetentionUseCase.Command(CREATED, days(bodies, records), ADA);
    }

    private static PlaceLegalHoldUseCase.Command placing() {
        return new PlaceLegalHoldUseCase.Command(SOURCE, ADA, REASON);
    }

    private static RetentionPeriods days(int bodies, int records) {
        return new RetentionPeriods(Duration.ofDays(bodies), Duration.ofDays(records));
    }
}
