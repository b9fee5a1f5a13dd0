package io.gatehouse.testkit.usecase.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase.Command;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase.Round;
import io.gatehouse.application.webhook.service.WorkOffEventsService;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.RetryPolicy;
import io.gatehouse.testkit.outbox.InMemoryOutbox;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.trouble.InMemoryTroubles;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemoryEventReadModel;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySources;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

class WorkOffEventsServiceTest {

    private static final String NAME = "transaction.applied";
    private static final RetryPolicy TWICE = new RetryPolicy(2, Duration.ofSeconds(10), Duration.ofSeconds(10));
    private static final Command TEN = new Command("node-1", 10, Duration.ofSeconds(20));

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final MutableInstantSource clock = new MutableInstantSource();
    private final InMemorySources sources = new InMemorySources(unitOfWork);
    private final InMemoryEventInbox inbox = new InMemoryEventInbox(unitOfWork);
    private final InMemoryEventQueue queue = new InMemoryEventQueue(inbox, new SequentialIds(), clock);
    private final InMemoryEventReadModel readModel = new InMemoryEventReadModel(inbox, sources);
    private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork, new SequentialIds(), clock);
    private final InMemoryTroubles troubles = new InMemoryTroubles(unitOfWork, sources);
    private final InMemorySourceHealth health = new InMemorySourceHealth(inbox);
    private final InMemoryTable<Integer, String> written = unitOfWork.table();
    private final StubHandler handler = new StubHandler(NAME, TWICE);
    private final WorkOffEventsService service = service(handler);

    @Test
    void handlesWhatIsDueAndNothingTwice() {
        store(3);

        assertThat(service.workOff(TEN)).isEqualTo(new Round(3, 3, 0, 0, 0));
        assertThat(service.workOff(TEN)).isEqualTo(Round.of(0));

        assertThat(handler.handled()).extracting(event -> event.id()).containsExactly(id(1), id(2), id(3));
        assertThat(state(1)).isEqualTo(EventState.HANDLED);
    }

    @Test
    void keepsWhatAHandlerWroteTogetherWithTheEventsState() {
        store(1);
        handler.does(() -> written.put(1, "written"));

        service.workOff(TEN);

        assertThat(written.peek()).containsExactly("written");
    }

    @Test
    void undoesWhatAFailedHandlerWrote() {
        store(1);
        handler.does(() -> {
            written.put(1, "written");
            throw new IllegalStateException("stop");
        });

        assertThat(service.workOff(TEN)).isEqualTo(new Round(1, 0, 1, 0, 0));

        assertThat(written.peek()).isEmpty();
        assertThat(attempts(1)).extracting(Attempt::outcome, Attempt::error)
                .containsExactly(tuple(AttemptOutcome.FAILED, Optional.of("IllegalStateException: stop")));
    }

    @Test
    void oneThatFailsTakesNoneOfTheOthersAlong() {
        store(3);
        handler.does(() -> {
            if (handler.handled().getLast().id().equals(id(2))) {
                throw new IllegalStateException("stop");
            }
            written.put(handler.handled().size(), "written");
        });

        assertThat(service.workOff(TEN)).isEqualTo(new Round(3, 2, 1, 0, 0));

        assertThat(written.peek()).hasSize(2);
        assertThat(List.of(state(1), state(2), state(3)))
                .containsExactly(EventState.HANDLED, EventState.RETRYING, EventState.HANDLED);
    }

    @Test
    void triesAgainAfterThePauseAndGivesUpWhenThePolicyDoes() {
        store(1);
        handler.does(() -> {
            throw new IllegalStateException("stop");
        });
        service.workOff(TEN);

        assertThat(service.workOff(TEN)).isEqualTo(Round.of(0));
        clock.advance(TWICE.longest());
        assertThat(service.workOff(TEN)).isEqualTo(new Round(1, 0, 0, 1, 0));

        assertThat(state(1)).isEqualTo(EventState.DEAD);
        assertThat(attempts(1)).hasSize(2);
    }

    @Test
    void survivesAHandlerThatRunsOutOfMemory() {
        store(2);
        handler.does(() -> {
            throw new OutOfMemoryError("made up");
        });

        assertThat(service.workOff(TEN)).isEqualTo(new Round(2, 0, 2, 0, 0));
    }

    @Test
    void saysThatAHandlerWasStoppedAndIsNotStoppedItself() {
        store(1);
        handler.does(() -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        });

        service.workOff(TEN);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(attempts(1)).singleElement()
                .satisfies(attempt -> assertThat(attempt.error().orElseThrow()).startsWith("Took too long"));
    }

    @Test
    void doesNotTryForeverWhatEndsTheProcessEachTime() {
        store(1);
        for (var attempt = 0; attempt < TWICE.attempts(); attempt++) {
            unitOfWork.execute(() -> queue.claim("node-that-dies", 1, Duration.ZERO));
        }

        // The claims of the dead node have run out; whoever takes over sees how often that happened.
        assertThat(service.workOff(TEN)).isEqualTo(new Round(1, 0, 0, 1, 0));

        assertThat(handler.handled()).isEmpty();
        assertThat(state(1)).isEqualTo(EventState.DEAD);
    }

    @Test
    void aNodeThatWasTooSlowKeepsNothingOfWhatItDid() {
        store(1);
        handler.does(() -> {
            written.put(1, "written");
            clock.advance(TEN.lease());
            queue.claim("node-2", 1, Duration.ofMinutes(1));
        });

        assertThat(service.workOff(TEN)).isEqualTo(new Round(1, 0, 0, 0, 1));

        assertThat(written.peek()).isEmpty();
    }

    @Test
    void leavesTheClaimsAloneWhileTheStoreIsAway() {
        store(1);
        handler.does(() -> {
            throw new StoreUnavailableException("away", new IllegalStateException());
        });

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> service.workOff(TEN));

        assertThat(attempts(1)).isEmpty();
    }

    @Test
    void putsTheCallsOfAHandlerIntoTheOutbox() {
        store(2);
        handler.returns(event -> Effects.of(notice(event.callOnce("tell"))));

        service.workOff(TEN);

        assertThat(outbox.waiting()).extracting(OutboundCall::key).containsExactly(
                IdempotencyKey.of("event", id(1).toString(), "tell"),
                IdempotencyKey.of("event", id(2).toString(), "tell"));
    }

    @Test
    void anAttemptThatFailsAfterItsHandlerMakesNoCalls() {
        store(1);
        handler.returns(event -> {
            clock.advance(TEN.lease());
            queue.claim("node-2", 1, Duration.ofMinutes(1));
            return Effects.of(notice(event.callOnce("tell")));
        });

        assertThat(service.workOff(TEN)).isEqualTo(new Round(1, 0, 0, 0, 1));

        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void aReplayRepeatsOnlyTheCallsThatAreMadeEachTime() {
        store(1);
        handler.returns(event -> new Effects(List.of(), List.of(
                notice(event.callOnce("once")), notice(event.callEachTime("each-time")))));
        service.workOff(TEN);

        unitOfWork.execute(() -> queue.replay(List.of(id(1)), new Attempt.Replay("ada", "once more")));
        service.workOff(TEN);

        assertThat(outbox.waiting()).extracting(OutboundCall::key).containsExactly(
                IdempotencyKey.of("event", id(1).toString(), "once"),
                IdempotencyKey.of("event", id(1).toString(), "each-time", "1"),
                IdempotencyKey.of("event", id(1).toString(), "each-time", "2"));
    }

    @Test
    void eventsThatDieOfOneCauseAreOneTroubleThatTellsNothingOfThem() {
        store(2);
        handler.does(() -> {
            throw new IllegalStateException("something about txn_" + handler.handled().size());
        });
        service.workOff(TEN);
        assertThat(troubles.all()).isEmpty();

        clock.advance(TWICE.longest());
        assertThat(service.workOff(TEN)).isEqualTo(new Round(2, 0, 0, 2, 0));

        assertThat(troubles.all()).containsExactly(new Trouble(
                TroubleKind.DEAD_EVENT, Optional.of(InMemorySources.DEFAULT_ID),
                "transaction.applied: IllegalStateException"));
    }

    @Test
    void twoHandlersOfOneNameAreAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> service(new StubHandler(NAME), new StubHandler(NAME)))
                .withMessageContaining(NAME);
    }

    @Test
    void countsHowLongEachEventTook() {
        store(2);
        clock.advance(Duration.ofSeconds(3));

        service.workOff(TEN);

        assertThat(health.handled()).hasSize(2).allSatisfy(handled -> assertThat(handled).isEqualTo(
                new InMemorySourceHealth.Handled(
                        InMemorySources.DEFAULT_ID, MutableInstantSource.START, clock.instant())));
    }

    @Test
    void countsNothingOfAnEventThatFailed() {
        store(2);
        handler.does(() -> {
            throw new IllegalStateException("stop");
        });

        service.workOff(TEN);

        assertThat(health.handled()).isEmpty();
    }

    @Test
    void countsNothingOfAReplayOfWhatWasHandledBefore() {
        store(1);
        service.workOff(TEN);
        unitOfWork.execute(() -> queue.replay(List.of(id(1)), new Attempt.Replay("ada", "once more")));

        assertThat(service.workOff(TEN).handled()).isEqualTo(1);

        assertThat(health.handled()).hasSize(1);
    }

    private WorkOffEventsService service(EventHandler... handlers) {
        return new WorkOffEventsService(unitOfWork, queue, List.of(handlers), outbox, troubles, health, new Random(7),
                clock);
    }

    private void store(int count) {
        for (var number = 1; number <= count; number++) {
            inbox.store(anEvent().withId(SequentialIds.number(number)).about(NAME, "txn_" + number).build());
        }
    }

    private EventState state(int number) {
        return unitOfWork.read(() -> readModel.find(id(number)).map(event -> event.summary()).map(EventSummary::state))
                .orElseThrow();
    }

    private List<Attempt> attempts(int number) {
        return unitOfWork.read(() -> readModel.find(id(number))).orElseThrow().attempts();
    }

    private static SlackNotice notice(IdempotencyKey key) {
        return new SlackNotice(key, "Something happened", "", List.of());
    }

    private static EventId id(int number) {
        return new EventId(SequentialIds.number(number));
    }
}
