package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.kyc.port.out.ScreeningQueue.Claim;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link ScreeningQueue} promises. */
public abstract class ScreeningQueueContract {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration OVER_AT_ONCE = Duration.ZERO;
    private static final CaseId ONE = new CaseId(SequentialIds.number(1));
    private static final CaseId TWO = new CaseId(SequentialIds.number(2));

    /** The queue under test, which is empty. */
    protected abstract ScreeningQueue queue();

    /** Its unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void givesOutNothingWhenItIsEmpty() {
        assertThat(claim(5, LONG)).isEmpty();
    }

    @Test
    void givesOutACaseThatWasPutIn() {
        add(ONE);

        assertThat(claim(5, LONG)).singleElement().satisfies(claim -> {
            assertThat(claim.caseId()).isEqualTo(ONE);
            assertThat(claim.tries()).isOne();
        });
    }

    @Test
    void givesOutTheLongestDueFirstAndNoMoreThanAsked() {
        add(ONE);
        add(TWO);

        assertThat(claim(1, LONG)).extracting(Claim::caseId).containsExactly(ONE);
        assertThat(claim(5, LONG)).extracting(Claim::caseId).containsExactly(TWO);
    }

    @Test
    void givesOutACaseToOneAtATime() {
        add(ONE);
        claim(5, LONG);

        assertThat(claim(5, LONG)).isEmpty();
    }

    @Test
    void neverGivesOneCaseToTwoThatClaimAtTheSameInstant() {
        for (var number = 1; number <= 20; number++) {
            add(new CaseId(SequentialIds.number(number)));
        }

        var claimed = Race.of(8, () -> claim(4, LONG)).stream().flatMap(List::stream).map(Claim::caseId).toList();

        assertThat(claimed).doesNotHaveDuplicates().hasSizeBetween(4, 20);
    }

    @Test
    void givesOutACaseAgainWhenTheClaimHasRunOut() {
        add(ONE);
        var lost = claim(5, OVER_AT_ONCE).getFirst();

        var again = claim(5, LONG).getFirst();

        assertThat(again.tries()).isEqualTo(2);
        assertThat(complete(lost)).isFalse();
        assertThat(complete(again)).isTrue();
    }

    @Test
    void takesOutACaseThatIsDone() {
        add(ONE);
        var claim = claim(5, OVER_AT_ONCE).getFirst();

        assertThat(complete(claim)).isTrue();

        assertThat(claim(5, LONG)).isEmpty();
        assertThat(complete(claim)).isFalse();
    }

    @Test
    void countsNothingThatWasFoundBeforeTheCaseWasPutInAnew() {
        add(ONE);
        var claim = claim(5, LONG).getFirst();

        add(ONE);

        assertThat(complete(claim)).isFalse();
        assertThat(putBack(claim, Duration.ZERO)).isFalse();
        assertThat(claim(5, LONG)).singleElement().extracting(Claim::tries).isEqualTo(1);
    }

    @Test
    void losesNoCaseThatIsPutInAtTheInstantInWhichItIsDone() {
        for (var round = 0; round < 10; round++) {
            add(ONE);
            var claim = claim(5, LONG).getFirst();

            Race.of(List.of(() -> complete(claim), () -> {
                add(ONE);
                return true;
            }));

            assertThat(complete(claim(5, OVER_AT_ONCE).getFirst())).isTrue();
        }
    }

    @Test
    void putsACaseBackUntilThePauseIsOver() {
        add(ONE);

        assertThat(putBack(claim(5, LONG).getFirst(), LONG)).isTrue();
        assertThat(claim(5, LONG)).isEmpty();

        add(ONE);
        assertThat(putBack(claim(5, LONG).getFirst(), Duration.ZERO)).isTrue();
        assertThat(claim(5, LONG)).singleElement().extracting(Claim::tries).isEqualTo(2);
    }

    @Test
    void keepsNothingOfAUnitThatFailed() {
        assertThatThrownBy(() -> in(() -> {
            queue().add(ONE);
            throw new IllegalArgumentException("stop");
        })).isInstanceOf(IllegalArgumentException.class);

        assertThat(claim(5, LONG)).isEmpty();
    }

    private void add(CaseId caseId) {
        in(() -> {
            queue().add(caseId);
            return caseId;
        });
    }

    private List<Claim> claim(int most, Duration lease) {
        return in(() -> queue().claim("node-1", most, lease));
    }

    private boolean complete(Claim claim) {
        return in(() -> queue().complete(claim));
    }

    private boolean putBack(Claim claim, Duration pause) {
        return in(() -> queue().putBack(claim, pause));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
