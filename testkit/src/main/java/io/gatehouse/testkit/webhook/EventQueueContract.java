package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.ClaimLostException;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventQueue.Claim;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/** What every {@link EventQueue} promises, over its {@link EventInbox}. */
public abstract class EventQueueContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration OVER_AT_ONCE = Duration.ZERO;
    private static final Instant ENDED = MutableInstantSource.START.plusSeconds(3);
    private static final Replay REPLAY = new Replay("ada", "the cause is mended");

    /** The queue under test. */
    protected abstract EventQueue queue();

    /** What fills it. */
    protected abstract EventInbox inbox();

    /** What shows what became of the events. */
    protected abstract EventReadModel readModel();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void givesOutAnEventWithAllThatAHandlerNeeds() {
        var event = anEvent().ofInstance("inst_1").about("transaction.applied", "txn_1").build();
        inbox().store(event);

        assertThat(claim(5, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.event()).isEqualTo(new EventToHandle(
                    event.id(), event.source(), event.instance(), new EventName("transaction.applied"),
                    Optional.of("txn_1"), event.payload(), event.receivedAt(), 1, false));
            assertThat(claim.failures()).isZero();
            assertThat(claim.node()).isEqualTo("node-1");
        });
    }

    @Test
    void givesOutNothingThatHasNoHandlerOrIsNotUnderstood() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).named("x.new").withoutHandler().build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).notUnderstood().build());

        assertThat(claim(5, LONG)).isEmpty();
    }

    @Test
    void givesOutNoMoreThanWanted() {
        store(5);

        assertThat(claim(3, LONG)).hasSize(3);
        assertThat(claim(3, LONG)).hasSize(2);
    }

    @Test
    void givesOutAnEventToOneOnly() {
        store(40);

        var claims = Race.of(8, () -> {
            var mine = new ArrayList<Claim>();
            for (var round = 0; round < 10; round++) {
                mine.addAll(claim(5, LONG));
            }
            return mine;
        });

        assertThat(claims.stream().flatMap(List::stream).map(claim -> claim.event().id())).doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void aCompletedEventIsHandledAndGone() {
        inbox().store(anEvent().build());

        complete(claim(1, LONG));

        assertThat(claim(1, LONG)).isEmpty();
        assertThat(find(1).summary().state()).isEqualTo(EventState.HANDLED);
        assertThat(find(1).attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.outcome()).isEqualTo(AttemptOutcome.HANDLED);
            assertThat(attempt.endedAt()).isEqualTo(ENDED);
            assertThat(attempt.node()).isEqualTo("node-1");
            assertThat(attempt.error()).isEmpty();
            assertThat(attempt.replay()).isEmpty();
        });
    }

    @Test
    void aFailedEventWaitsForItsPause() {
        inbox().store(anEvent().build());

        fail(claim(1, LONG).getFirst(), Optional.of(LONG));

        assertThat(claim(1, LONG)).isEmpty();
        assertThat(find(1).summary().state()).isEqualTo(EventState.RETRYING);
        assertThat(find(1).summary().attempts()).isEqualTo(1);
        assertThat(find(1).attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo(AttemptOutcome.FAILED);
            assertThat(attempt.error()).contains("IllegalStateException: stop");
        });
    }

    @Test
    void aFailedEventIsGivenOutAgainAfterItsPause() {
        inbox().store(anEvent().build());

        fail(claim(1, LONG).getFirst(), Optional.of(Duration.ZERO));

        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.failures()).isEqualTo(1);
            assertThat(claim.event().attempt()).isEqualTo(2);
        });
    }

    @Test
    void aDeadEventIsNotGivenOutAgain() {
        inbox().store(anEvent().build());

        fail(claim(1, LONG).getFirst(), Optional.empty());

        assertThat(claim(1, LONG)).isEmpty();
        assertThat(find(1).summary().state()).isEqualTo(EventState.DEAD);
    }

    @Test
    void eventsOfOneResourceAreGivenOutOneAtATimeInTheOrderOfTheirArrival() {
        inbox().store(anEvent().withId(SequentialIds.number(9)).about("transaction.inflight", "txn_1").build());
        inbox().store(anEvent().withId(SequentialIds.number(5)).about("transaction.applied", "txn_1").build());
        inbox().store(anEvent().withId(SequentialIds.number(7)).about("transaction.void", "txn_1").build());

        assertThat(handled(3)).containsExactly(
                List.of(SequentialIds.number(9)), List.of(SequentialIds.number(5)), List.of(SequentialIds.number(7)));
    }

    @Test
    void oneThatIsTriedAgainHoldsUpThoseOfItsResourceAndNoOther() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).about("transaction.inflight", "txn_1").build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).about("transaction.applied", "txn_1").build());
        inbox().store(anEvent().withId(SequentialIds.number(3)).about("transaction.applied", "txn_2").build());
        fail(claim(1, LONG).getFirst(), Optional.of(LONG));

        assertThat(claim(5, LONG)).extracting(claim -> claim.event().id())
                .containsExactly(new EventId(SequentialIds.number(3)));
    }

    @Test
    void aDeadOneHoldsUpNobody() {
        inbox().store(anEvent().withId(SequentialIds.number(1)).about("transaction.inflight", "txn_1").build());
        inbox().store(anEvent().withId(SequentialIds.number(2)).about("transaction.applied", "txn_1").build());
        fail(claim(1, LONG).getFirst(), Optional.empty());

        assertThat(claim(5, LONG)).extracting(claim -> claim.event().id())
                .containsExactly(new EventId(SequentialIds.number(2)));
    }

    @Test
    void aClaimThatRanOutIsGivenToSomebodyElseAndCountedAsAbandoned() {
        inbox().store(anEvent().build());
        claim(1, OVER_AT_ONCE);

        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.failures()).isEqualTo(1);
            assertThat(claim.event().attempt()).isEqualTo(2);
        });
        assertThat(find(1).attempts()).extracting(Attempt::number, Attempt::outcome)
                .containsExactly(tuple(1, AttemptOutcome.ABANDONED));
    }

    @Test
    void whoLostAClaimCanNeitherCompleteNorFailIt() {
        inbox().store(anEvent().build());
        var lost = claim(1, OVER_AT_ONCE);
        var held = claim(1, LONG);

        assertThatExceptionOfType(ClaimLostException.class).isThrownBy(() -> complete(lost));
        assertThatExceptionOfType(ClaimLostException.class)
                .isThrownBy(() -> fail(lost.getFirst(), Optional.empty()));

        complete(held);
        assertThat(find(1).attempts()).extracting(Attempt::outcome)
                .containsExactly(AttemptOutcome.ABANDONED, AttemptOutcome.HANDLED);
    }

    @Test
    void completesAllOrNone() {
        store(2);
        var lost = claim(1, OVER_AT_ONCE);
        var others = claim(2, LONG);
        var both = List.of(lost.getFirst(), others.getLast());

        assertThatExceptionOfType(ClaimLostException.class).isThrownBy(() -> complete(both));

        assertThat(find(1).summary().state()).isEqualTo(EventState.WAITING);
        assertThat(find(2).summary().state()).isEqualTo(EventState.WAITING);
    }

    @Test
    void aHandledEventCanBeReplayedAsANewAttempt() {
        inbox().store(anEvent().build());
        complete(claim(1, LONG));

        assertThat(replay(1)).isEqualTo(1);

        assertThat(find(1).summary().state()).isEqualTo(EventState.WAITING);
        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.event().attempt()).isEqualTo(2);
            assertThat(claim.failures()).isZero();
            assertThat(claim.event().done()).isTrue();
            complete(List.of(claim));
        });
        assertThat(find(1).attempts()).extracting(Attempt::number, Attempt::outcome, Attempt::replay).containsExactly(
                tuple(1, AttemptOutcome.HANDLED, Optional.empty()),
                tuple(2, AttemptOutcome.HANDLED, Optional.of(REPLAY)));
    }

    @Test
    void aDeadEventHasAllItsAttemptsBeforeItWhenItIsReplayed() {
        inbox().store(anEvent().build());
        fail(claim(1, LONG).getFirst(), Optional.empty());

        assertThat(replay(1)).isEqualTo(1);

        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.failures()).isZero();
            assertThat(claim.event().done()).isFalse();
        });
    }

    @Test
    void whatSomebodyIsAtIsNotReplayed() {
        inbox().store(anEvent().build());
        claim(1, LONG);

        assertThat(replay(1)).isZero();
    }

    @Test
    void whatHadNoHandlerIsGivenOutOnceItIsReplayed() {
        inbox().store(anEvent().withoutHandler().build());

        assertThat(replay(1)).isEqualTo(1);

        assertThat(find(1).summary().state()).isEqualTo(EventState.WAITING);
        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.event().attempt()).isEqualTo(1);
            assertThat(claim.event().done()).isFalse();
            complete(List.of(claim));
        });
        assertThat(find(1).summary().state()).isEqualTo(EventState.HANDLED);
    }

    @Test
    void whatWasNotUnderstoodIsNotReplayed() {
        inbox().store(anEvent().notUnderstood().build());

        assertThat(replay(1)).isZero();
        assertThat(find(1).summary().state()).isEqualTo(EventState.NOT_UNDERSTOOD);
    }

    @Test
    void aReplayTellsHowManyItPut() {
        store(3);
        claim(1, LONG);

        var put = unitOfWork().execute(() -> queue().replay(
                IntStream.rangeClosed(1, 4).mapToObj(SequentialIds::number).map(EventId::new).toList(), REPLAY));

        assertThat(put).isEqualTo(2);
    }

    private void store(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> inbox().store(
                anEvent().withId(SequentialIds.number(number)).about("transaction.applied", "txn_" + number).build()));
    }

    private List<Claim> claim(int most, Duration lease) {
        return unitOfWork().execute(() -> queue().claim("node-1", most, lease));
    }

    private List<List<Object>> handled(int rounds) {
        return IntStream.range(0, rounds).mapToObj(_ -> {
            var claims = claim(5, LONG);
            complete(claims);
            return claims.stream().<Object>map(claim -> claim.event().id().value()).toList();
        }).toList();
    }

    private void complete(List<Claim> claims) {
        unitOfWork().execute(() -> {
            queue().complete(claims, ENDED);
            return claims;
        });
    }

    private void fail(Claim claim, Optional<Duration> pause) {
        unitOfWork().execute(() -> {
            queue().fail(claim, "IllegalStateException: stop", ENDED, pause);
            return claim;
        });
    }

    private int replay(int number) {
        return unitOfWork().execute(() -> queue().replay(List.of(new EventId(SequentialIds.number(number))), REPLAY));
    }

    private EventRecord find(int number) {
        return unitOfWork().read(() -> readModel().find(new EventId(SequentialIds.number(number)))).orElseThrow();
    }
}
