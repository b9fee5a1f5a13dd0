package io.gatehouse.testkit.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.Outbox.Claim;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;

import static io.gatehouse.testkit.outbox.SlackNotices.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What every {@link Outbox} promises. */
public abstract class OutboxContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration OVER_AT_ONCE = Duration.ZERO;
    private static final Instant ENDED = MutableInstantSource.START;

    /** The outbox under test, which is empty. */
    protected abstract Outbox outbox();

    /** The same outbox as pages show it. */
    protected abstract OutboxReadModel readModel();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void givesOutACallAsItWasAdded() {
        add("event/1/tell");

        assertThat(claim(5, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.call()).isEqualTo(notice("event/1/tell"));
            assertThat(claim.node()).isEqualTo("node-1");
            assertThat(claim.failures()).isZero();
        });
    }

    @Test
    void keepsOneCallPerKey() {
        add("event/1/tell");
        add("event/1/tell");
        add("event/2/tell");

        assertThat(claim(5, LONG)).extracting(Claim::call)
                .containsExactlyInAnyOrder(notice("event/1/tell"), notice("event/2/tell"));
    }

    @Test
    void keepsOneCallPerKeyWhoeverAsksAtTheSameTime() {
        Race.of(8, () -> {
            add("event/1/tell");
            return true;
        });

        assertThat(claim(10, LONG)).hasSize(1);
    }

    @Test
    void addsNothingIfTheUnitOfWorkFails() {
        assertThatIllegalStateException().isThrownBy(() -> unitOfWork().execute(() -> {
            outbox().add(notice("event/1/tell"));
            throw new IllegalStateException("stop");
        }));

        assertThat(claim(5, LONG)).isEmpty();
    }

    @Test
    void givesOutNoMoreThanWantedAndNothingTwice() {
        IntStream.range(0, 5).forEach(number -> add("event/" + number + "/tell"));

        assertThat(claim(3, LONG)).hasSize(3);
        assertThat(claim(3, LONG)).hasSize(2);
    }

    @Test
    void givesOutACallToOneOnly() {
        IntStream.range(0, 40).forEach(number -> add("event/" + number + "/tell"));

        var claims = Race.of(8, () -> {
            var mine = new ArrayList<Claim>();
            for (var round = 0; round < 10; round++) {
                mine.addAll(claim(5, LONG));
            }
            return mine;
        });

        assertThat(claims.stream().flatMap(List::stream).map(claim -> claim.call().key())).doesNotHaveDuplicates()
                .hasSize(40);
    }

    @Test
    void aCallThatWasMadeIsNotMadeAgainHoweverOftenItIsAsked() {
        add("event/1/tell");
        assertThat(complete(claim(1, LONG).getFirst())).isTrue();

        add("event/1/tell");

        assertThat(claim(1, LONG)).isEmpty();
    }

    @Test
    void aFailedCallWaitsForItsPause() {
        add("event/1/tell");
        fail(claim(1, LONG).getFirst(), Optional.of(LONG));

        add("event/1/tell");

        assertThat(claim(1, LONG)).isEmpty();
    }

    @Test
    void aFailedCallIsGivenOutAgainAfterItsPause() {
        add("event/1/tell");
        fail(claim(1, LONG).getFirst(), Optional.of(Duration.ZERO));

        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.call()).isEqualTo(notice("event/1/tell"));
            assertThat(claim.failures()).isEqualTo(1);
        });
    }

    @Test
    void aDeadCallIsGivenOutOnlyIfItIsAskedForAgain() {
        add("event/1/tell");
        fail(claim(1, LONG).getFirst(), Optional.empty());
        assertThat(claim(1, LONG)).isEmpty();

        add("event/1/tell");

        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> assertThat(claim.failures()).isZero());
    }

    @Test
    void aClaimThatRanOutIsGivenToSomebodyElseAndCountedAsAFailure() {
        add("event/1/tell");
        claim(1, OVER_AT_ONCE);

        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> assertThat(claim.failures()).isEqualTo(1));
    }

    @Test
    void whoLostAClaimCannotSettleIt() {
        add("event/1/tell");
        var lost = claim(1, OVER_AT_ONCE).getFirst();
        var held = claim(1, LONG).getFirst();

        assertThat(complete(lost)).isFalse();
        assertThat(fail(lost, Optional.empty())).isFalse();
        assertThat(drop(lost)).isFalse();
        assertThat(complete(held)).isTrue();
    }

    @Test
    void aCallIsSettledOnce() {
        add("event/1/tell");
        var claim = claim(1, LONG).getFirst();

        assertThat(complete(claim)).isTrue();
        assertThat(fail(claim, Optional.of(Duration.ZERO))).isFalse();
        assertThat(claim(1, LONG)).isEmpty();
    }

    @Test
    void ofADroppedCallNothingIsLeft() {
        add("event/1/tell");
        assertThat(drop(claim(1, LONG).getFirst())).isTrue();
        assertThat(claim(1, LONG)).isEmpty();

        add("event/1/tell");

        assertThat(claim(1, LONG)).hasSize(1);
    }

    @Test
    void forgetsWhatWasSettledLongAgoAndNothingElse() {
        IntStream.range(0, 4).forEach(number -> add("event/" + number + "/tell"));
        complete(claim(1, LONG).getFirst());
        fail(claim(1, LONG).getFirst(), Optional.empty());
        fail(claim(1, LONG).getFirst(), Optional.of(Duration.ZERO));

        assertThat(forget(ENDED, 10)).isZero();
        assertThat(forget(ENDED.plusMillis(1), 1)).isEqualTo(1);
        assertThat(forget(ENDED.plusMillis(1), 10)).isEqualTo(1);
        assertThat(claim(5, LONG)).hasSize(2);
    }

    @Test
    void triesADeadCallAgainAsIfItWereNew() {
        add("event/1/tell");
        assertThat(retry("event/1/tell")).isFalse();
        fail(claim(1, LONG).getFirst(), Optional.empty());

        assertThat(retry("event/1/tell")).isTrue();
        assertThat(retry("event/1/tell")).isFalse();

        assertThat(claim(1, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.call()).isEqualTo(notice("event/1/tell"));
            assertThat(claim.failures()).isZero();
        });
    }

    @Test
    void doesNotTryACallAgainThatWasMadeOrIsUnknown() {
        add("event/1/tell");
        complete(claim(1, LONG).getFirst());

        assertThat(retry("event/1/tell")).isFalse();
        assertThat(retry("event/2/tell")).isFalse();
        assertThat(claim(1, LONG)).isEmpty();
    }

    @Test
    void listsWhatIsNotMadeByItsState() {
        IntStream.range(0, 4).forEach(number -> add("event/" + number + "/tell"));
        complete(claim(1, LONG).getFirst());
        fail(claim(1, LONG).getFirst(), Optional.empty());
        fail(claim(1, LONG).getFirst(), Optional.of(LONG));

        var dead = list(CallState.DEAD);

        assertThat(dead.waiting()).isEqualTo(BoundedCount.of(1));
        assertThat(dead.retrying()).isEqualTo(BoundedCount.of(1));
        assertThat(dead.dead()).isEqualTo(BoundedCount.of(1));
        assertThat(dead.calls()).singleElement().satisfies(call -> {
            assertThat(call.state()).isEqualTo(CallState.DEAD);
            assertThat(call.kind()).isEqualTo("slack-notice");
            assertThat(call.attempts()).isEqualTo(1);
            assertThat(call.at()).isEqualTo(ENDED);
            assertThat(call.error()).contains("away");
        });
        assertThat(list(CallState.WAITING).calls()).singleElement().satisfies(call -> {
            assertThat(call.state()).isEqualTo(CallState.WAITING);
            assertThat(call.error()).isEmpty();
            assertThat(call.inHand()).isFalse();
        });
        assertThat(list(CallState.RETRYING).calls()).singleElement()
                .satisfies(call -> assertThat(call.state()).isEqualTo(CallState.RETRYING));
    }

    @Test
    void listsNoMoreThanWantedAndTheOneThatDiedLastFirst() {
        IntStream.range(0, 3).forEach(number -> add("event/" + number + "/tell"));
        var last = claim(3, LONG);
        for (var number = 0; number < last.size(); number++) {
            var claim = last.get(number);
            var endedAt = ENDED.plusSeconds(number);
            unitOfWork().execute(() -> outbox().fail(claim, "away", endedAt, Optional.empty()));
        }

        assertThat(unitOfWork().read(() -> readModel().list(CallState.DEAD, 2)).calls())
                .extracting(CallSummary::key).containsExactly(last.get(2).call().key(), last.get(1).call().key());
    }

    @Test
    void findsACallThatIsNotMadeAndSaysWhetherSomebodyIsAtIt() {
        add("event/1/tell");
        var claim = claim(1, LONG).getFirst();

        assertThat(find("event/1/tell").orElseThrow().inHand()).isTrue();

        complete(claim);
        assertThat(find("event/1/tell")).isEmpty();
        assertThat(find("event/2/tell")).isEmpty();
    }

    private OutboxList list(CallState state) {
        return unitOfWork().read(() -> readModel().list(state, 9));
    }

    private Optional<CallSummary> find(String key) {
        return unitOfWork().read(() -> readModel().find(new IdempotencyKey(key)));
    }

    private boolean retry(String key) {
        return unitOfWork().execute(() -> outbox().retry(new IdempotencyKey(key)));
    }

    private void add(String key) {
        OutboundCall call = notice(key);
        unitOfWork().execute(() -> {
            outbox().add(call);
            return call;
        });
    }

    private List<Claim> claim(int most, Duration lease) {
        return unitOfWork().execute(() -> outbox().claim("node-1", most, lease));
    }

    private boolean complete(Claim claim) {
        return unitOfWork().execute(() -> outbox().complete(claim, ENDED));
    }

    private boolean fail(Claim claim, Optional<Duration> pause) {
        return unitOfWork().execute(() -> outbox().fail(claim, "away", ENDED, pause));
    }

    private boolean drop(Claim claim) {
        return unitOfWork().execute(() -> outbox().drop(claim));
    }

    private int forget(Instant before, int most) {
        return unitOfWork().execute(() -> outbox().forget(before, most));
    }
}
