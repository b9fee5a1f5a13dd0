package io.gatehouse.testkit.operator;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.operator.SignInFailures;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link SignInAttempts} promises. */
public abstract class SignInAttemptsContract {

    private static final Instant START = MutableInstantSource.START;
    private static final SignInFailures NONE = new SignInFailures(List.of(), List.of(), List.of());

    /** The attempts under test, of which there are none yet. */
    protected abstract SignInAttempts attempts();

    /** The unit of work that they take part in. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void tellsThemByNameByAddressAndByBothNewestFirst() {
        fail("ada", "10.0.0.1", second(3));
        fail("ada", "10.0.0.1", second(1));
        fail("ada", "10.0.0.2", second(2));
        fail("bob", "10.0.0.1", second(4));

        assertThat(failures("ada", "10.0.0.1", START)).isEqualTo(new SignInFailures(
                List.of(second(3), second(1)), List.of(second(4), second(3), second(1)),
                List.of(second(3), second(2), second(1))));
        assertThat(failures("eve", "10.0.0.9", START)).isEqualTo(NONE);
    }

    @Test
    void tellsOnlyThoseThatAreLater() {
        fail("ada", "10.0.0.1", START);
        fail("ada", "10.0.0.1", second(1));

        assertThat(failures("ada", "10.0.0.1", START)).isEqualTo(
                new SignInFailures(List.of(second(1)), List.of(second(1)), List.of(second(1))));
    }

    @Test
    void tellsTwoAtTheSameInstant() {
        fail("ada", "10.0.0.1", second(1));
        fail("ada", "10.0.0.1", second(1));

        assertThat(failures("ada", "10.0.0.1", START).byBoth()).containsExactly(second(1), second(1));
    }

    @Test
    void tellsEnoughToKnowHowLongBothTogetherHaveToWait() {
        assertWaitForTheThird(SignInFailures.LIMIT_BY_BOTH + 2, "ada", "10.0.0.1");
    }

    @Test
    void tellsEnoughToKnowHowLongTheAddressHasToWait() {
        assertWaitForTheThird(SignInFailures.LIMIT_BY_ADDRESS + 2, "bob", "10.0.0.1");
    }

    @Test
    void tellsEnoughToKnowHowLongTheNameHasToWait() {
        assertWaitForTheThird(SignInFailures.LIMIT_BY_NAME + 2, "ada", "10.0.0.2");
    }

    private void assertWaitForTheThird(int failures, String name, String address) {
        for (var number = 1; number <= failures; number++) {
            fail(name, address, second(number));
        }

        assertThat(failures("ada", "10.0.0.1", START).waitUntil()).contains(second(3).plus(SignInFailures.WINDOW));
    }

    @Test
    void forgetsTheNameAtThatAddressOnly() {
        fail("ada", "10.0.0.1", second(1));
        fail("ada", "10.0.0.2", second(1));
        unitOfWork().execute(() -> {
            attempts().forget("ada", "10.0.0.1");
            return START;
        });

        assertThat(failures("ada", "10.0.0.1", START)).isEqualTo(
                new SignInFailures(List.of(), List.of(), List.of(second(1))));
    }

    @Test
    void takesNamesOfAnyForm() {
        var name = "a\0b".repeat(2_000);
        fail(name, "10.0.0.1", second(1));

        assertThat(failures(name, "10.0.0.1", START).byBoth()).containsExactly(second(1));
    }

    private static Instant second(int number) {
        return START.plusSeconds(number);
    }

    private SignInFailures failures(String name, String address, Instant after) {
        return unitOfWork().read(() -> attempts().failures(name, address, after));
    }

    private void fail(String name, String address, Instant at) {
        unitOfWork().execute(() -> {
            attempts().recordFailure(name, address, at);
            return at;
        });
    }
}
