package io.gatehouse.testkit.usecase.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.AdvanceReplaysUseCase;
import io.gatehouse.application.webhook.port.in.BrowseReplaysUseCase;
import io.gatehouse.application.webhook.port.in.CancelReplayUseCase;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.in.ResumeReplayUseCase;
import io.gatehouse.application.webhook.port.in.StartReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewReplayUseCase;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.service.AdvanceReplaysService;
import io.gatehouse.application.webhook.service.BrowseReplaysService;
import io.gatehouse.application.webhook.service.CancelReplayService;
import io.gatehouse.application.webhook.service.EstimateReplayService;
import io.gatehouse.application.webhook.service.ResumeReplayService;
import io.gatehouse.application.webhook.service.StartReplayService;
import io.gatehouse.application.webhook.service.ViewReplayService;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReplayJobId;
import io.gatehouse.domain.webhook.ReplayJobState;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemoryEventReadModel;
import io.gatehouse.testkit.webhook.InMemoryReplayJobs;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

/** What an operator does with many events that are to be handled once more. */
class ReplayJobServicesTest {

    private static final String NAME = "transaction.applied";
    private static final Username ADA = new Username("ada");
    /** Ten events a second are two in a step. */
    private static final int SLOW = 10;

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            StartReplayUseCase.Outcome.NothingMatches.class, CancelReplayUseCase.Outcome.NotRunning.class,
            ResumeReplayUseCase.Outcome.NotCancelled.class);
    private final MutableInstantSource clock = new MutableInstantSource();
    private final SequentialIds ids = new SequentialIds();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(inbox, new SequentialIds(), clock);
    private final InMemoryEventReadModel events = new InMemoryEventReadModel(inbox, new InMemorySources(unitOfWork));
    private final InMemoryReplayJobs jobs = new InMemoryReplayJobs(unitOfWork, clock);
    private final StubHandler handler = new StubHandler(NAME);
    private final StartReplayUseCase start = new StartReplayService(
            unitOfWork, events, jobs, auditTrail, ids, clock);
    private final AdvanceReplaysUseCase advance = new AdvanceReplaysService(
            unitOfWork, events, queue, jobs, List.of(handler), clock);

    @Test
    void anEstimateCountsAndShowsTheOldest() {
        handled(7);

        var estimate = new EstimateReplayService(unitOfWork, events, ids)
                .estimate(new EstimateReplayUseCase.Query(EventFilter.none()));

        assertThat(estimate.count()).isEqualTo(new BoundedCount(7, true));
        assertThat(estimate.first()).extracting(EventSummary::id).containsExactly(id(1), id(2), id(3), id(4), id(5));
    }

    @Test
    void replaysAllThatMatchTheOldestFirst() {
        handled(5);
        var job = started(EventFilter.none(), SLOW);

        advanceUntilDone();
        workOff();

        assertThat(handler.handled()).extracting(EventToHandle::id).containsExactly(id(1), id(2), id(3), id(4), id(5));
        assertThat(view(job).state()).isEqualTo(ReplayJobState.DONE);
        assertThat(view(job).queued()).isEqualTo(5);
        assertThat(view(job).total()).isEqualTo(new BoundedCount(5, true));
        assertThat(attempts(3)).containsExactly(tuple(1, Optional.empty()),
                tuple(2, Optional.of("ada: it is mended")));
    }

    @Test
    void keepsToItsRate() {
        handled(5);
        started(EventFilter.none(), SLOW);

        assertThat(advance.advance()).isEqualTo(new AdvanceReplaysUseCase.Outcome.Advanced(2));
        assertThat(advance.advance()).isEqualTo(new AdvanceReplaysUseCase.Outcome.NothingDue());
        clock.advance(Duration.ofMillis(199));
        assertThat(advance.advance()).isEqualTo(new AdvanceReplaysUseCase.Outcome.NothingDue());
        clock.advance(Duration.ofMillis(1));
        assertThat(advance.advance()).isEqualTo(new AdvanceReplaysUseCase.Outcome.Advanced(2));
    }

    @Test
    void catchesUpByASecondAtTheMost() {
        handled(100);
        started(EventFilter.none(), SLOW);
        advance.advance();

        clock.advance(Duration.ofMinutes(1));

        var steps = 0;
        while (advance.advance() instanceof AdvanceReplaysUseCase.Outcome.Advanced) {
            steps++;
        }
        assertThat(steps).isEqualTo(6);
    }

    @Test
    void leavesOutWhatDoesNotMatchOrArrivesLater() {
        handled(3);
        inbox.store(anEvent().withId(SequentialIds.number(50)).at(START.plusSeconds(50)).about(NAME, "txn_50").build());
        started(inState(EventState.HANDLED), 500);
        clock.advance(Duration.ofSeconds(1));
        inbox.store(anEvent().withId(SequentialIds.number(99)).at(clock.instant()).about(NAME, "txn_99").build());
        workOff();
        handler.handled().clear();

        advanceUntilDone();
        workOff();

        assertThat(handler.handled()).extracting(EventToHandle::id).containsExactly(id(1), id(2), id(3), id(50));
    }

    @Test
    void passesOverWhatNothingHandlesAndWhatSomebodyIsAt() {
        handled(2);
        inbox.store(anEvent().withId(SequentialIds.number(3)).named("x.new").withoutHandler().build());
        inbox.store(anEvent().withId(SequentialIds.number(4)).notUnderstood().build());
        inbox.store(anEvent().withId(SequentialIds.number(5)).about(NAME, "txn_5").build());
        unitOfWork.execute(() -> queue.claim("node-1", 1, Duration.ofMinutes(1)));
        var job = started(EventFilter.none(), 500);

        advanceUntilDone();

        assertThat(view(job).queued()).isEqualTo(2);
        assertThat(view(job).skipped()).isEqualTo(3);
    }

    @Test
    void startsNothingIfNothingMatches() {
        handled(2);

        assertThat(start.start(command(inState(EventState.DEAD), 500)))
                .isEqualTo(new StartReplayUseCase.Outcome.NothingMatches());
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void startsAJobOnceHoweverOftenItIsAskedFor() {
        handled(2);
        var command = command(EventFilter.none(), SLOW);

        assertThat(start.start(command)).isEqualTo(start.start(command))
                .isEqualTo(new StartReplayUseCase.Outcome.Started(command.job()));

        assertThat(unitOfWork.read(() -> jobs.page(new PageRequest(new PageRequest.Start.Newest(), 9))).rows())
                .hasSize(1);
        assertThat(auditTrail.entries()).hasSize(1);
    }

    @Test
    void refusesARateThatIsTooHigh() {
        handled(2);

        assertThatIllegalArgumentException().isThrownBy(() -> start.start(command(EventFilter.none(), 5_000)));
    }

    @Test
    void doesNothingMoreOnceItIsCancelledAndGoesOnFromThereOnceItIsResumed() {
        handled(5);
        var job = started(EventFilter.none(), SLOW);
        advance.advance();

        assertThat(cancel(job)).isEqualTo(new CancelReplayUseCase.Outcome.Cancelled());
        clock.advance(Duration.ofMinutes(1));
        assertThat(advance.advance()).isEqualTo(new AdvanceReplaysUseCase.Outcome.NothingDue());
        assertThat(view(job).state()).isEqualTo(ReplayJobState.CANCELLED);

        assertThat(resume(job)).isEqualTo(new ResumeReplayUseCase.Outcome.Resumed());
        advanceUntilDone();
        workOff();
        assertThat(handler.handled()).extracting(EventToHandle::id).containsExactly(id(1), id(2), id(3), id(4), id(5));
    }

    @Test
    void isCancelledAndResumedOnlyWhereThatMeansSomething() {
        handled(1);
        var job = started(EventFilter.none(), 500);

        assertThat(resume(job)).isEqualTo(new ResumeReplayUseCase.Outcome.NotCancelled());
        advanceUntilDone();
        assertThat(cancel(job)).isEqualTo(new CancelReplayUseCase.Outcome.NotRunning());
        assertThat(cancel(new ReplayJobId(SequentialIds.number(77))))
                .isEqualTo(new CancelReplayUseCase.Outcome.Unknown());
        assertThat(resume(new ReplayJobId(SequentialIds.number(77))))
                .isEqualTo(new ResumeReplayUseCase.Outcome.Unknown());
    }

    @Test
    void tellsTheAuditTrailWhoStartedStoppedAndResumedIt() {
        handled(3);
        var job = started(EventFilter.none(), SLOW);
        advance.advance();
        cancel(job);
        resume(job);

        assertThat(auditTrail.entries()).extracting(AuditEntry::action, AuditEntry::subject, AuditEntry::details)
                .containsExactly(
                        tuple(AuditAction.REPLAY_STARTED, job.toString(),
                                Map.of("events", "3", "reason", "it is mended")),
                        tuple(AuditAction.REPLAY_CANCELLED, job.toString(), Map.of("queued", "2")),
                        tuple(AuditAction.REPLAY_RESUMED, job.toString(), Map.of("queued", "2")));
    }

    @Test
    void listsJobs() {
        handled(1);
        var job = started(EventFilter.none(), 500);

        var page = new BrowseReplaysService(unitOfWork, jobs)
                .browse(new BrowseReplaysUseCase.Query(PageRequest.first()));

        assertThat(page.rows()).extracting(ReplayJobSummary::id).containsExactly(job);
    }

    private void handled(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> inbox.store(anEvent().withId(SequentialIds.number(number))
                .at(START.plusSeconds(number)).about(NAME, "txn_" + number).build()));
        clock.set(START.plusSeconds(1_000));
        workOff();
        handler.handled().clear();
    }

    private ReplayJobId started(EventFilter filter, int rate) {
        return switch (start.start(command(filter, rate))) {
            case StartReplayUseCase.Outcome.Started(var job) -> job;
            case StartReplayUseCase.Outcome.NothingMatches _ -> throw new AssertionError("nothing matches");
        };
    }

    private StartReplayUseCase.Command command(EventFilter filter, int rate) {
        return new StartReplayUseCase.Command(new ReplayJobId(ids.next()), filter, ADA, new Reason("it is mended"),
                rate);
    }

    private CancelReplayUseCase.Outcome cancel(ReplayJobId job) {
        return new CancelReplayService(unitOfWork, jobs, auditTrail, ids, clock)
                .cancel(new CancelReplayUseCase.Command(job, ADA));
    }

    private ResumeReplayUseCase.Outcome resume(ReplayJobId job) {
        return new ResumeReplayService(unitOfWork, jobs, auditTrail, ids, clock)
                .resume(new ResumeReplayUseCase.Command(job, ADA));
    }

    private ReplayJobSummary view(ReplayJobId job) {
        return new ViewReplayService(unitOfWork, jobs).view(new ViewReplayUseCase.Query(job)).orElseThrow();
    }

    private void advanceUntilDone() {
        for (var step = 0; step < 100; step++) {
            advance.advance();
            clock.advance(Duration.ofSeconds(1));
        }
    }

    private void workOff() {
        var workOff = Working.off(unitOfWork, queue, clock, handler);
        workOff.workOff(new WorkOffEventsUseCase.Command("node-1", 1_000, Duration.ofMinutes(10)));
    }

    private List<Tuple> attempts(int number) {
        return unitOfWork.read(() -> events.find(id(number))).orElseThrow().attempts().stream()
                .map(attempt -> tuple(attempt.number(),
                        attempt.replay().map(replay -> replay.operator() + ": " + replay.reason())))
                .toList();
    }

    private static EventFilter inState(EventState state) {
        return new EventFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Set.of(state), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static EventId id(int number) {
        return new EventId(SequentialIds.number(number));
    }
}
