package io.gatehouse.testkit.usecase.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase;
import io.gatehouse.application.watching.port.in.EvaluateAlarmsUseCase.Evaluation;
import io.gatehouse.application.watching.service.AcknowledgeAlarmService;
import io.gatehouse.application.watching.service.BrowseAlarmsService;
import io.gatehouse.application.watching.service.CountBacklogService;
import io.gatehouse.application.watching.service.EvaluateAlarmsService;
import io.gatehouse.application.watching.view.AlarmSummary;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.AlarmKind;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.trouble.InMemoryTroubles;
import io.gatehouse.testkit.watching.InMemoryAlarms;
import io.gatehouse.testkit.watching.InMemorySigns;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.SourceBuilder.secret;
import static org.assertj.core.api.Assertions.assertThat;

/** Alarms are raised, kept, acknowledged and cleared. */
class AlarmServicesTest {

    private static final Username ADA = new Username("ada");
    private static final SecretId ENVIRONMENT = new SecretId("environment-1");

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            AcknowledgeAlarmUseCase.Outcome.Unknown.class);
    private final MutableInstantSource clock = new MutableInstantSource();
    private final SequentialIds ids = new SequentialIds();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemorySourceHealth health = new InMemorySourceHealth(inbox);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(inbox, new SequentialIds(), clock);
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final InMemoryAlarms alarms = new InMemoryAlarms(unitOfWork, sources);
    private final InMemoryTroubles troubles = new InMemoryTroubles(unitOfWork, sources);
    private final InMemorySigns signs = new InMemorySigns(sources, health, queue);
    private final EvaluateAlarmsService evaluate = new EvaluateAlarmsService(
            unitOfWork, signs, alarms, troubles, ids, clock, List.of(ENVIRONMENT));
    private final AcknowledgeAlarmService acknowledge = new AcknowledgeAlarmService(
            unitOfWork, alarms, auditTrail, ids, clock);

    @BeforeEach
    void startAtAWholeSecond() {
        clock.set(Instant.parse("2026-03-02T10:15:30Z"));
    }

    @Test
    void raisesNothingWhereNothingIsWrong() {
        assertThat(evaluate.evaluate()).isEqualTo(new Evaluation(List.of(), List.of(), List.of()));
    }

    @Test
    void raisesAnAlarmOnceAndClearsItWhenItsCauseIsGone() {
        store(1);
        clock.advance(Duration.ofMinutes(2));

        var first = evaluate.evaluate();
        var second = evaluate.evaluate();
        unitOfWork.execute(() -> queue.claim("node-1", 1, Duration.ofMinutes(1)));
        var third = evaluate.evaluate();

        assertThat(first.raised()).extracting(alarm -> alarm.alarm().kind()).containsExactly(AlarmKind.LAG);
        assertThat(second.raised()).isEmpty();
        assertThat(second.active()).isEqualTo(first.active());
        assertThat(third.cleared()).extracting(RaisedAlarm::id).containsExactly(first.raised().getFirst().id());
        assertThat(third.active()).isEmpty();
        assertThat(alarms.all()).singleElement().satisfies(
                alarm -> assertThat(alarm.clearedAt()).contains(clock.instant()));
    }

    @Test
    void raisesAnotherOneWhenTheCauseComesBack() {
        die(1);
        evaluate.evaluate();
        replay(1);
        evaluate.evaluate();
        unitOfWork.execute(() -> {
            var claim = queue.claim("node-1", 1, Duration.ofMinutes(1)).getFirst();
            queue.fail(claim, "no", clock.instant(), Optional.empty());
            return claim;
        });
        evaluate.evaluate();

        assertThat(alarms.all()).hasSize(2).extracting(RaisedAlarm::isActive).containsExactly(false, true);
    }

    @Test
    void keepsTheLatestFigures() {
        die(1);
        evaluate.evaluate();
        die(2);
        evaluate.evaluate();

        assertThat(alarms.all()).singleElement().extracting(RaisedAlarm::alarm).isEqualTo(new Alarm.DeadEvents(2));
    }

    @Test
    void noticesASourceThatWentSilent() {
        for (var minute = 0; minute < 30; minute++) {
            deliver(clock.instant());
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(evaluate.evaluate().raised()).isEmpty();
        clock.advance(Duration.ofMinutes(20));

        assertThat(evaluate.evaluate().raised()).extracting(RaisedAlarm::alarm).containsExactly(new Alarm.Silence(
                InMemorySources.DEFAULT_ID, Instant.parse("2026-03-02T10:44:00Z"), Duration.ofMinutes(1)));

        deliver(clock.instant());
        assertThat(evaluate.evaluate().cleared()).hasSize(1);
    }

    @Test
    void keepsARefusalSpikeUntilItIsOver() {
        refuse(20);
        assertThat(evaluate.evaluate().raised()).extracting(RaisedAlarm::alarm)
                .containsExactly(new Alarm.RefusalSpike(InMemorySources.DEFAULT_ID, 20, 0));

        clock.advance(Duration.ofMinutes(10));
        refuse(5);
        assertThat(evaluate.evaluate().active()).hasSize(1);

        clock.advance(Duration.ofMinutes(10));
        assertThat(evaluate.evaluate().cleared()).hasSize(1);
    }

    @Test
    void raisesATroubleSoThatPeopleAreToldOnceOfASpike() {
        refuse(20);
        evaluate.evaluate();
        evaluate.evaluate();

        var untold = unitOfWork.execute(() -> troubles.takeUntold(clock.instant(), Duration.ofMinutes(10), 9));

        assertThat(untold).singleElement().satisfies(trouble -> {
            assertThat(trouble.trouble().kind()).isEqualTo(TroubleKind.REFUSALS);
            assertThat(trouble.trouble().source()).contains(InMemorySources.DEFAULT_ID);
            assertThat(trouble.all()).isEqualTo(1);
        });
    }

    @Test
    void raisesATroubleSoThatPeopleAreToldThatEventsWait() {
        store(1);
        clock.advance(Duration.ofMinutes(2));
        evaluate.evaluate();

        assertThat(untold()).containsExactly(new Trouble(
                TroubleKind.LAG, Optional.empty(), "the oldest could have been handled for over a minute"));
    }

    @Test
    void raisesATroubleSoThatPeopleAreToldWhichSecretGoesOutOfUse() {
        deliver(clock.instant().minus(Duration.ofDays(15)), ENVIRONMENT);
        deliver(clock.instant(), new SecretId("secret-1"));
        unitOfWork.execute(() -> {
            var source = sources.lock(InMemorySources.DEFAULT_ID).orElseThrow();
            sources.save(source.withSecret(secret("secret-1", "a-secret-of-main")));
            return source;
        });
        evaluate.evaluate();

        assertThat(untold()).containsExactly(new Trouble(
                TroubleKind.UNUSED_SECRET, Optional.of(InMemorySources.DEFAULT_ID),
                "nothing is signed with " + ENVIRONMENT + " any more"));
    }

    @Test
    void raisesNoTroubleWhereADeadEventIsOneAlready() {
        die(1);
        evaluate.evaluate();

        assertThat(unitOfWork.execute(() -> troubles.takeUntold(clock.instant(), Duration.ofMinutes(10), 9))).isEmpty();
    }

    @Test
    void noticesThatASecretOfTheEnvironmentWentOutOfUse() {
        deliver(clock.instant().minus(Duration.ofDays(15)), ENVIRONMENT);
        deliver(clock.instant(), new SecretId("secret-1"));
        unitOfWork.execute(() -> {
            var source = sources.lock(InMemorySources.DEFAULT_ID).orElseThrow();
            sources.save(source.withSecret(
                    secret("secret-1", "a-secret-of-main")));
            return source;
        });

        assertThat(evaluate.evaluate().raised()).extracting(raised -> raised.alarm().key()).containsExactly(
                new Alarm.Key(AlarmKind.UNUSED_SECRET, Optional.of(InMemorySources.DEFAULT_ID),
                        Optional.of(ENVIRONMENT)));
    }

    @Test
    void forgetsAlarmsAfterThreeMonths() {
        die(1);
        evaluate.evaluate();
        replay(1);
        unitOfWork.execute(() -> queue.claim("node-1", 1, Duration.ofDays(100)));
        evaluate.evaluate();
        clock.advance(Duration.ofDays(91));

        evaluate.evaluate();

        assertThat(alarms.all()).isEmpty();
    }

    @Test
    void notesWhoHasSeenToAnAlarmOnce() {
        die(1);
        var alarm = evaluate.evaluate().raised().getFirst();

        assertThat(acknowledge(alarm.id())).isEqualTo(new AcknowledgeAlarmUseCase.Outcome.Acknowledged());
        assertThat(acknowledge(alarm.id())).isEqualTo(new AcknowledgeAlarmUseCase.Outcome.Acknowledged());

        assertThat(alarms.all()).containsExactly(alarm.acknowledged(ADA, clock.instant()));
        assertThat(evaluate.evaluate().active()).containsExactly(alarm.acknowledged(ADA, clock.instant()));
        assertThat(auditTrail.entries()).singleElement().isEqualTo(new AuditEntry(
                auditTrail.entries().getFirst().id(), clock.instant(), new Actor.OperatorActor("ada"),
                AuditAction.ALARM_ACKNOWLEDGED, alarm.id().toString(), Map.of("kind", "DEAD_EVENTS")));
    }

    @Test
    void knowsNoOtherAlarm() {
        assertThat(acknowledge(new AlarmId(SequentialIds.number(99))))
                .isEqualTo(new AcknowledgeAlarmUseCase.Outcome.Unknown());
    }

    @Test
    void showsActiveAlarmsAndThoseClearedWithinADay() {
        die(1);
        evaluate.evaluate();
        assertThat(browse()).hasSize(1);

        replay(1);
        unitOfWork.execute(() -> queue.claim("node-1", 1, Duration.ofDays(100)));
        evaluate.evaluate();
        assertThat(browse()).hasSize(1);

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        assertThat(browse()).isEmpty();
    }

    @Test
    void countsTheBacklog() {
        store(1);
        die(2);

        var backlog = new CountBacklogService(unitOfWork, signs).count();

        assertThat(backlog.waiting() + backlog.dead()).isEqualTo(2);
    }

    private AcknowledgeAlarmUseCase.Outcome acknowledge(AlarmId alarm) {
        return acknowledge.acknowledge(new AcknowledgeAlarmUseCase.Command(alarm, ADA));
    }

    private List<Trouble> untold() {
        return unitOfWork.execute(() -> troubles.takeUntold(clock.instant(), Duration.ofMinutes(10), 9)).stream()
                .map(Troubles.Untold::trouble).toList();
    }

    private List<AlarmSummary> browse() {
        return new BrowseAlarmsService(unitOfWork, alarms, clock).browse();
    }

    private void die(int number) {
        store(number);
        unitOfWork.execute(() -> {
            for (var claim : queue.claim("node-1", 10, Duration.ofMinutes(1))) {
                queue.fail(claim, "no", clock.instant(), Optional.empty());
            }
            return number;
        });
    }

    private void replay(int number) {
        unitOfWork.execute(() -> queue.replay(
                List.of(new EventId(SequentialIds.number(number))),
                new Attempt.Replay("ada", "once more")));
    }

    private void store(int number) {
        inbox.store(anEvent().withId(SequentialIds.number(number)).about("transaction.applied", "txn_" + number)
                .at(clock.instant()).build());
    }

    private void refuse(int times) {
        for (var i = 0; i < times; i++) {
            health.refused(InMemorySources.DEFAULT_ID, new RefusalCause.UnknownSecret(), clock.instant());
        }
    }

    private void deliver(Instant at) {
        deliver(at, ENVIRONMENT);
    }

    private void deliver(Instant at, SecretId secret) {
        var event = anEvent().at(at).build();
        health.accepted(new ReceivedEvent(
                event.id(), event.source(), event.instance(), event.envelope(), event.state(), event.payload(),
                event.hash(), event.headers(), at, secret, at), DeliveryOutcome.FIRST);
    }
}
