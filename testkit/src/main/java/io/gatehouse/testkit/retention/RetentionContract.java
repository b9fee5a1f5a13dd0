package io.gatehouse.testkit.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.application.retention.port.out.AgedEvents.Batch;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.application.retention.port.out.RetentionReadModel.Oldest;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventQueue.Claim;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.StoredBody;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.retention.Sweep;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySources;
import io.gatehouse.testkit.webhook.ReceivedEventBuilder;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

/** What {@link AgedEvents}, {@link RetentionRules} and {@link LegalHolds} promise together, over an {@link EventInbox}. */
public abstract class RetentionContract {

    private static final Instant START = MutableInstantSource.START;
    private static final Instant NOW = START.plus(Duration.ofDays(500));
    private static final Scope USUAL = new Scope.Usual(Set.of());
    private static final EventName APPLIED = new EventName("transaction.applied");
    private static final EventName CREATED = new EventName("identity.created");
    private static final SourceId SOURCE = InMemorySources.DEFAULT_ID;
    private static final LegalHold HOLD = new LegalHold(
            SOURCE, START, new Username("ada"), new Reason("Case 17 at the court"));

    /** The events under test. */
    protected abstract AgedEvents events();

    /** The rules under test; there are none. */
    protected abstract RetentionRules rules();

    /** The holds under test; there are none. */
    protected abstract LegalHolds holds();

    /** What shows what is kept. */
    protected abstract RetentionReadModel retention();

    /** What brings events; it is empty. */
    protected abstract EventInbox inbox();

    /** What gives them out. */
    protected abstract EventQueue queue();

    /** What shows what is left of them. */
    protected abstract EventReadModel readModel();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void expungingABodyLeavesEverythingElse() {
        var event = settled(1, START);
        var before = find(1).orElseThrow();

        assertThat(sweepAll(KeptPart.BODY, USUAL, START.plusSeconds(1))).isEqualTo(1);

        assertThat(find(1)).contains(new EventRecord(
                before.summary(), new StoredBody.Expunged(NOW), event.build().hash(), before.headers(),
                before.signedAt(), before.verifiedBy(), before.deliveries(), before.attempts()));
    }

    @Test
    void expungesWhatIsOlderAndNotWhatIsAsOld() {
        settled(1, START.minusNanos(1_000));
        settled(2, START);
        settled(3, START.plusSeconds(1));

        assertThat(sweepAll(KeptPart.BODY, USUAL, START)).isEqualTo(1);

        assertThat(hasBody(1)).isFalse();
        assertThat(hasBody(2)).isTrue();
        assertThat(hasBody(3)).isTrue();
    }

    @Test
    void expungesABodyOnce() {
        settled(1, START);
        sweepAll(KeptPart.BODY, USUAL, NOW);

        assertThat(sweepAll(KeptPart.BODY, USUAL, NOW)).isZero();
    }

    @Test
    void goesThroughNoMoreThanWantedAtOnceAndThroughAllInTheEnd() {
        IntStream.rangeClosed(1, 7).forEach(number -> settled(number, START.plusSeconds(number)));
        IntStream.rangeClosed(8, 10).forEach(number -> settled(number, START));

        assertThat(sweep(KeptPart.BODY, USUAL, NOW, 3)).isEqualTo(new Batch(3, 3));
        assertThat(sweepAll(KeptPart.BODY, USUAL, NOW)).isEqualTo(7);
        assertThat(sweep(KeptPart.BODY, USUAL, NOW, 3)).isEqualTo(new Batch(0, 0));
        assertThat(IntStream.rangeClosed(1, 10).filter(this::hasBody)).isEmpty();
    }

    @Test
    void goesOnWithWhatHasBecomeOldSince() {
        settled(1, START);
        settled(2, START.plusSeconds(10));
        sweepAll(KeptPart.BODY, USUAL, START.plusSeconds(5));

        assertThat(sweepAll(KeptPart.BODY, USUAL, START.plusSeconds(15))).isEqualTo(1);
        assertThat(hasBody(2)).isFalse();
    }

    @Test
    void sweepsTheNamesOfItsScopeOnly() {
        store(anEvent().withId(SequentialIds.number(1)).named("identity.created").withoutHandler());
        store(anEvent().withId(SequentialIds.number(2)).withoutHandler());
        store(anEvent().withId(SequentialIds.number(3)).notUnderstood());

        assertThat(sweepAll(KeptPart.BODY, new Scope.Named(CREATED), NOW)).isEqualTo(1);
        assertThat(hasBody(1)).isFalse();
        assertThat(sweepAll(KeptPart.BODY, new Scope.Usual(Set.of(APPLIED)), NOW)).isEqualTo(1);
        assertThat(hasBody(2)).isTrue();
        assertThat(hasBody(3)).isFalse();
    }

    @Test
    void keepsTheBodyOfWhatIsNotSettled() {
        store(event(1));
        store(event(2));
        store(event(3));
        fail(claim(1).getFirst(), Optional.empty());
        fail(claim(1).getFirst(), Optional.of(Duration.ofHours(1)));

        assertThat(sweepAll(KeptPart.BODY, USUAL, NOW)).isZero();

        assertThat(List.of(state(1), state(2), state(3))).containsExactlyInAnyOrder(
                EventState.DEAD, EventState.RETRYING, EventState.WAITING);
        assertThat(IntStream.rangeClosed(1, 3).filter(this::hasBody)).containsExactly(1, 2, 3);
        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(0, 0));
    }

    @Test
    void expungesLaterWhatItPassedByOnceThatIsSettled() {
        store(event(1));
        sweepAll(KeptPart.BODY, USUAL, NOW);
        complete(claim(1));

        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(1, 1));

        assertThat(hasBody(1)).isFalse();
        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(0, 0));
    }

    @Test
    void anEventWithoutABodyIsNeitherReplayedNorGivenOut() {
        settled(1, START);
        settled(2, START.plusSeconds(10));
        sweepAll(KeptPart.BODY, USUAL, START.plusSeconds(5));

        assertThat(replay(1, 2)).isEqualTo(1);

        assertThat(claim(5)).extracting(claim -> claim.event().id()).containsExactly(id(2));
        assertThat(state(1)).isEqualTo(EventState.HANDLED);
    }

    @Test
    void anEventThatIsReplayedKeepsItsBodyUntilItIsHandledAgain() {
        settled(1, START);
        replay(1);

        assertThat(sweepAll(KeptPart.BODY, USUAL, NOW)).isZero();

        complete(claim(1));
        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(1, 1));
    }

    @Test
    void deletingARecordLeavesNothingOfTheEvent() {
        settled(1, START);
        inbox().store(event(1).build());

        assertThat(sweepAll(KeptPart.RECORD, USUAL, NOW)).isEqualTo(1);

        assertThat(find(1)).isEmpty();
        assertThat(inbox().store(event(1).build())).isEqualTo(DeliveryOutcome.FIRST);
        assertThat(find(1).orElseThrow().deliveries()).hasSize(1);
        assertThat(find(1).orElseThrow().attempts()).isEmpty();
    }

    @Test
    void deletesTheRecordOfWhatHasNoBodyAnyMore() {
        settled(1, START);
        sweepAll(KeptPart.BODY, USUAL, NOW);

        assertThat(sweepAll(KeptPart.RECORD, USUAL, NOW)).isEqualTo(1);
        assertThat(find(1)).isEmpty();
    }

    @Test
    void deletesADeadRecordAndNoneThatIsStillToBeHandled() {
        store(event(1));
        store(event(2));
        fail(claim(1).getFirst(), Optional.empty());
        var dead = state(1) == EventState.DEAD ? 1 : 2;
        sweepAll(KeptPart.BODY, USUAL, NOW);

        assertThat(sweepAll(KeptPart.RECORD, USUAL, NOW)).isEqualTo(1);

        assertThat(find(dead)).isEmpty();
        assertThat(find(3 - dead)).isPresent();
        complete(claim(5));
        assertThat(catchUp(KeptPart.RECORD)).isEqualTo(new Batch(1, 1));
        assertThat(find(3 - dead)).isEmpty();
        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(0, 0));
    }

    @Test
    void removesNothingOfASourceOnHold() {
        settled(1, START);
        store(event(2));
        sweepAll(KeptPart.BODY, USUAL, START);
        unit(() -> holds().place(HOLD));
        complete(claim(1));

        assertThat(sweepAll(KeptPart.BODY, USUAL, NOW)).isZero();
        assertThat(sweepAll(KeptPart.RECORD, USUAL, NOW)).isZero();
        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(0, 0));
        assertThat(hasBody(1)).isTrue();
    }

    @Test
    void removesNothingThatWasPutAsideOnceItsSourceIsOnHold() {
        store(event(1));
        sweepAll(KeptPart.BODY, USUAL, NOW);
        sweepAll(KeptPart.RECORD, USUAL, NOW);
        complete(claim(1));
        unit(() -> holds().place(HOLD));

        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(0, 0));
        assertThat(catchUp(KeptPart.RECORD)).isEqualTo(new Batch(0, 0));
        assertThat(hasBody(1)).isTrue();
    }

    @Test
    void removesWhatItPassedByOnceTheHoldHasEnded() {
        settled(1, START);
        unit(() -> holds().place(HOLD));
        sweepAll(KeptPart.BODY, USUAL, NOW);
        sweepAll(KeptPart.RECORD, USUAL, NOW);

        unit(() -> holds().release(SOURCE));

        assertThat(sweepAll(KeptPart.BODY, USUAL, NOW)).isEqualTo(1);
        assertThat(sweepAll(KeptPart.RECORD, USUAL, NOW)).isEqualTo(1);
    }

    @Test
    void findsWhatComesIntoAScopeByAChangeOfTheRules() {
        settled(1, START);
        unit(() -> save(APPLIED));
        sweepAll(KeptPart.BODY, new Scope.Usual(Set.of(APPLIED)), NOW);

        unit(() -> rules().drop(APPLIED));

        assertThat(sweepAll(KeptPart.BODY, USUAL, NOW)).isEqualTo(1);
    }

    @Test
    void forgetsWhatWasPutAsideWhenTheRulesChange() {
        store(event(1));
        sweepAll(KeptPart.BODY, USUAL, NOW);

        unit(() -> save(APPLIED));
        complete(claim(1));

        assertThat(sweepAll(KeptPart.BODY, new Scope.Named(APPLIED), START)).isZero();
        assertThat(catchUp(KeptPart.BODY)).isEqualTo(new Batch(0, 0));
        assertThat(hasBody(1)).isTrue();
    }

    @Test
    void knowsTheOldestBodyAndTheOldestRecordOfAScope() {
        store(anEvent().withId(SequentialIds.number(1)).named("identity.created").withoutHandler().at(START));
        IntStream.rangeClosed(2, 4).forEach(number -> settled(number, START.plusSeconds(number)));
        sweepAll(KeptPart.BODY, new Scope.Usual(Set.of(CREATED)), START.plusSeconds(4));
        sweepAll(KeptPart.RECORD, new Scope.Usual(Set.of(CREATED)), START.plusSeconds(3));

        assertThat(unitOfWork().read(() -> retention().oldest(new Scope.Usual(Set.of(CREATED))))).isEqualTo(
                new Oldest(Optional.of(START.plusSeconds(4)), Optional.of(START.plusSeconds(3))));
        assertThat(unitOfWork().read(() -> retention().oldest(new Scope.Named(CREATED)))).isEqualTo(
                new Oldest(Optional.of(START), Optional.of(START)));
        assertThat(unitOfWork().read(() -> retention().oldest(new Scope.Named(new EventName("x"))))).isEqualTo(
                new Oldest(Optional.empty(), Optional.empty()));
    }

    @Test
    void theOldestMayBeOneThatWasPutAside() {
        store(event(1));
        inbox().store(event(2).at(START.plusSeconds(2)).build());
        sweepAll(KeptPart.BODY, USUAL, START.plusSeconds(1));

        assertThat(unitOfWork().read(() -> retention().oldest(USUAL)).body()).contains(START);
    }

    @Test
    void keepsRulesByName() {
        var brief = new RetentionPeriods(Duration.ofDays(7), Duration.ofDays(60));
        unit(() -> save(APPLIED));
        unit(() -> {
            rules().save(CREATED, brief);
            return true;
        });
        unit(() -> {
            rules().save(APPLIED, brief);
            return true;
        });

        assertThat(unit(() -> rules().drop(CREATED))).isTrue();
        assertThat(unit(() -> rules().drop(CREATED))).isFalse();
        assertThat(unitOfWork().read(rules()::all)).isEqualTo(Map.of(APPLIED, brief));
    }

    @Test
    void aSourceIsOnHoldOnce() {
        var later = new LegalHold(SOURCE, START.plusSeconds(9), new Username("bob"), new Reason("Another case"));

        assertThat(unit(() -> holds().place(HOLD))).isTrue();
        assertThat(unit(() -> holds().place(later))).isFalse();
        assertThat(unitOfWork().read(() -> holds().find(SOURCE))).contains(HOLD);
        assertThat(unit(() -> holds().release(SOURCE))).isTrue();
        assertThat(unit(() -> holds().release(SOURCE))).isFalse();
        assertThat(unitOfWork().read(() -> holds().find(SOURCE))).isEmpty();
    }

    @Test
    void listsTheLatestHoldFirst() {
        var later = new LegalHold(
                new SourceId(SequentialIds.number(5)), START.plusSeconds(9), new Username("bob"),
                new Reason("Another case"));
        unit(() -> holds().place(HOLD));
        unit(() -> holds().place(later));

        assertThat(unitOfWork().read(holds()::all)).containsExactly(later, HOLD);
    }

    /** An event about a resource of its own, so that it waits for no other. */
    protected static ReceivedEventBuilder event(int number) {
        return anEvent().withId(SequentialIds.number(number)).about(APPLIED.value(), "txn_" + number);
    }

    /** The id of that event. */
    protected static EventId id(int number) {
        return new EventId(SequentialIds.number(number));
    }

    /** Stores an event and has it handled. */
    protected final ReceivedEventBuilder settled(int number, Instant receivedAt) {
        var event = event(number).at(receivedAt);
        store(event);
        complete(claim(1));
        return event;
    }

    /** Puts these events into the queue again; returns how many. */
    protected final int replay(Integer... numbers) {
        return unit(() -> queue().replay(
                List.of(numbers).stream().map(RetentionContract::id).toList(), new Replay("ada", "once more")));
    }

    /** Whether the body of that event is there. */
    protected final boolean hasBody(int number) {
        return find(number).orElseThrow().body() instanceof StoredBody.Kept;
    }

    private void store(ReceivedEventBuilder event) {
        assertThat(inbox().store(event.build())).isEqualTo(DeliveryOutcome.FIRST);
    }

    private boolean save(EventName name) {
        rules().save(name, RetentionPeriods.USUAL);
        return true;
    }

    private int sweepAll(KeptPart part, Scope scope, Instant before) {
        var removed = 0;
        for (var batch = sweep(part, scope, before, 2); batch.seen() > 0; batch = sweep(part, scope, before, 2)) {
            assertThat(batch.seen()).isLessThanOrEqualTo(2);
            removed += batch.removed();
        }
        return removed;
    }

    private Batch sweep(KeptPart part, Scope scope, Instant before, int most) {
        return unit(() -> {
            assertThat(events().takeTurn()).isTrue();
            return events().sweep(new Sweep(part, scope, before), NOW, most);
        });
    }

    private Batch catchUp(KeptPart part) {
        return unit(() -> {
            assertThat(events().takeTurn()).isTrue();
            return events().catchUp(part, NOW, 10);
        });
    }

    private List<Claim> claim(int most) {
        return unit(() -> queue().claim("node-1", most, Duration.ofMinutes(10)));
    }

    private void complete(List<Claim> claims) {
        unit(() -> {
            queue().complete(claims, START.plusSeconds(3));
            return true;
        });
    }

    private void fail(Claim claim, Optional<Duration> pause) {
        unit(() -> {
            queue().fail(claim, "IllegalStateException: stop", START.plusSeconds(3), pause);
            return true;
        });
    }

    private EventState state(int number) {
        return find(number).orElseThrow().summary().state();
    }

    private Optional<EventRecord> find(int number) {
        return unitOfWork().read(() -> readModel().find(id(number)));
    }

    private <T> T unit(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
