package io.gatehouse.testkit.shared;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link UnitOfWork} promises. */
public abstract class UnitOfWorkContract {

    /** The unit of work under test. */
    protected abstract UnitOfWork unitOfWork();

    /** Writes a note of that name, inside a unit. */
    protected abstract void write(String note);

    /** The notes that are there, inside a unit. */
    protected abstract List<String> notes();

    @Test
    void returnsWhatTheWorkReturned() {
        assertThat(unitOfWork().execute(() -> "done")).isEqualTo("done");
    }

    @Test
    void keepsWhatWasWritten() {
        writing("kept");

        assertThat(kept()).containsExactly("kept");
    }

    @Test
    void rollsBackAndPassesOnAnException() {
        var failure = new IllegalStateException("stop");

        assertThatThrownBy(() -> failing("lost", failure)).isSameAs(failure);

        assertThat(kept()).isEmpty();
    }

    @Test
    void rollsBackAndPassesOnAnError() {
        var failure = new AssertionError("stop");

        assertThatThrownBy(() -> failing("lost", failure)).isSameAs(failure);

        assertThat(kept()).isEmpty();
    }

    @Test
    void joinsTheSurroundingUnit() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
            writing("inner");
            throw new IllegalStateException("after the inner one returned");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(kept()).isEmpty();
    }

    @Test
    void seesItsOwnWritesInAJoinedQuery() {
        var seen = unitOfWork().execute(() -> {
            write("mine");
            return unitOfWork().read(this::notes);
        });

        assertThat(seen).containsExactly("mine");
    }

    @Test
    void commitsNothingOnceAJoinedUnitFailed() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
            write("outer");
            try {
                return failing("inner", new IllegalStateException("caught"));
            } catch (IllegalStateException _) {
                return "as if nothing had happened";
            }
        })).isInstanceOf(RuntimeException.class);

        assertThat(kept()).isEmpty();
    }

    @Test
    void refusesToWriteInAQuery() {
        assertThatThrownBy(() -> unitOfWork().read(() -> {
            write("forbidden");
            return "read";
        })).isInstanceOf(Throwable.class);

        assertThat(kept()).isEmpty();
    }

    @Test
    void returnsWhatARehearsalCameToAndKeepsNothingOfIt() {
        var seen = unitOfWork().rehearse(() -> {
            write("rehearsed");
            writing("in a joined unit");
            return notes();
        });

        assertThat(seen).containsExactly("rehearsed", "in a joined unit");
        assertThat(kept()).isEmpty();
    }

    @Test
    void passesOnTheFailureOfARehearsal() {
        var failure = new IllegalStateException("stop");

        assertThatThrownBy(() -> unitOfWork().rehearse(() -> {
            write("rehearsed");
            throw failure;
        })).isSameAs(failure);

        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsWhatIsWrittenAfterARehearsal() {
        unitOfWork().rehearse(() -> {
            write("rehearsed");
            return "done";
        });

        writing("kept");

        assertThat(kept()).containsExactly("kept");
    }

    @Test
    void rehearsesNothingInsideAUnit() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> unitOfWork().rehearse(() -> "never")))
                .isInstanceOf(IllegalStateException.class);
    }

    private List<String> kept() {
        return unitOfWork().read(this::notes);
    }

    private void writing(String note) {
        unitOfWork().execute(() -> {
            write(note);
            return note;
        });
    }

    // The failure may be of any kind, and a supplier declares none.
    private String failing(String note, Throwable failure) {
        return unitOfWork().execute(() -> {
            write(note);
            switch (failure) {
                case RuntimeException exception -> throw exception;
                case Error error -> throw error;
                default -> throw new IllegalArgumentException("an unchecked failure is needed", failure);
            }
        });
    }
}
