package io.gatehouse.testkit.trouble;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.trouble.port.out.Troubles.Untold;
import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Troubles} and its {@link TroubleReadModel} promise. */
public abstract class TroublesContract {

    private static final Instant START = MutableInstantSource.START;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** The port under test; there are no troubles yet. */
    protected abstract Troubles troubles();

    /** What shows them. */
    protected abstract TroubleReadModel readModel();

    /** The unit of work of both. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void tellsOfATroubleAtOnce() {
        raise(ledgerError("connection refused"), START);

        assertThat(take(START)).singleElement().satisfies(untold -> {
            assertThat(untold.trouble()).isEqualTo(ledgerError("connection refused"));
            assertThat(untold.source()).contains("Default");
            assertThat(untold.since()).isEqualTo(1);
            assertThat(untold.all()).isEqualTo(1);
            assertThat(untold.firstAt()).isEqualTo(START);
            assertThat(untold.lastAt()).isEqualTo(START);
            assertThat(untold.toldAt()).isEmpty();
        });
        assertThat(take(START.plus(WINDOW))).isEmpty();
    }

    @Test
    void sumsUpWhatOccursWithinTheWindowAtItsEnd() {
        raise(ledgerError("connection refused"), START);
        var id = take(START).getFirst().id();
        raise(ledgerError("connection refused"), START.plusSeconds(1));
        raise(ledgerError("connection refused"), START.plusSeconds(2));

        assertThat(take(START.plus(WINDOW).minusMillis(1))).isEmpty();
        assertThat(take(START.plus(WINDOW))).singleElement().satisfies(untold -> {
            assertThat(untold.id()).isEqualTo(id);
            assertThat(untold.since()).isEqualTo(2);
            assertThat(untold.all()).isEqualTo(3);
            assertThat(untold.lastAt()).isEqualTo(START.plusSeconds(2));
            assertThat(untold.toldAt()).contains(START);
        });
        assertThat(take(START.plus(WINDOW).plus(WINDOW))).isEmpty();
    }

    @Test
    void tellsApartTroublesThatDifferInKindSourceOrSummary() {
        var troubles = List.of(
                ledgerError("connection refused"), ledgerError("connection reset"),
                new Trouble(TroubleKind.DEAD_EVENT, Optional.of(InMemorySources.DEFAULT_ID), "connection refused"),
                new Trouble(TroubleKind.LEDGER_ERROR, Optional.empty(), "connection refused"));
        troubles.forEach(trouble -> raise(trouble, START));
        troubles.forEach(trouble -> raise(trouble, START));

        assertThat(take(START)).allMatch(untold -> untold.since() == 2).extracting(Untold::trouble)
                .containsExactlyInAnyOrderElementsOf(troubles);
    }

    @Test
    void losesNoneOfThoseThatAreRaisedAtTheSameTime() {
        Race.of(8, () -> {
            IntStream.range(0, 10).forEach(_ -> raise(ledgerError("connection refused"), START));
            return true;
        });

        assertThat(take(START)).singleElement().satisfies(untold -> assertThat(untold.since()).isEqualTo(80));
    }

    @Test
    void tellsATroubleToOneOnly() {
        IntStream.range(0, 20).forEach(number -> raise(ledgerError("x".repeat(number + 1)), START));

        var taken = Race.of(8, () -> take(START));

        // Rows that another one is taking are skipped, so all of them may be left for nobody but never for two.
        assertThat(taken.stream().flatMap(List::stream).map(Untold::id)).doesNotHaveDuplicates();
        assertThat(taken.stream().mapToInt(List::size).sum() + take(START).size()).isEqualTo(20);
    }

    @Test
    void takesNoMoreThanWanted() {
        IntStream.range(0, 3).forEach(number -> raise(ledgerError("x".repeat(number + 1)), START));

        assertThat(unitOfWork().execute(() -> troubles().takeUntold(START, WINDOW, 2))).hasSize(2);
        assertThat(take(START)).hasSize(1);
    }

    @Test
    void showsTheLatestOfAKindFirst() {
        raise(ledgerError("first"), START);
        raise(ledgerError("second"), START.plusSeconds(1));
        raise(ledgerError("first"), START.plusSeconds(2));
        raise(new Trouble(TroubleKind.DEAD_EVENT, Optional.empty(), "other"), START.plusSeconds(3));

        assertThat(latest(5)).containsExactly(
                new TroubleSummary(ledgerError("first"), Optional.of("Default"), 2, START, START.plusSeconds(2)),
                new TroubleSummary(
                        ledgerError("second"), Optional.of("Default"), 1, START.plusSeconds(1), START.plusSeconds(1)));
        assertThat(latest(1)).hasSize(1);
    }

    @Test
    void forgetsWhatIsOver() {
        raise(ledgerError("first"), START);
        raise(ledgerError("second"), START.plusSeconds(1));

        assertThat(forget(START)).isZero();
        assertThat(forget(START.plusMillis(1))).isEqualTo(1);

        assertThat(latest(5)).extracting(summary -> summary.trouble().summary()).containsExactly("second");
    }

    private static Trouble ledgerError(String summary) {
        return new Trouble(TroubleKind.LEDGER_ERROR, Optional.of(InMemorySources.DEFAULT_ID), summary);
    }

    private void raise(Trouble trouble, Instant at) {
        unitOfWork().execute(() -> {
            troubles().raise(trouble, at);
            return trouble;
        });
    }

    private List<Untold> take(Instant now) {
        return unitOfWork().execute(() -> troubles().takeUntold(now, WINDOW, 100));
    }

    private int forget(Instant before) {
        return unitOfWork().execute(() -> troubles().forget(before, 10));
    }

    private List<TroubleSummary> latest(int rows) {
        return unitOfWork().read(() -> readModel().latest(TroubleKind.LEDGER_ERROR, rows));
    }
}
