package io.gatehouse.testkit.operator;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.operator.SignInFailures;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link SignInAttempts} promises. */
public abstract class SignInAttemptsContract {

    private static final Instant START = MutableInstantSource.START;

    /** The attempts under test, of which there are none yet. */
    protected abstract SignInAttempts attempts();

    /** The unit of work that they take part in. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void countsByNameByAddressAndByBoth() {
        fail("ada", "10.0.0.1", START);
        fail("ada", "10.0.0.1", START);
        fail("ada", "10.0.0.2", START);
        fail("bob", "10.0.0.1", START);

        assertThat(failures("ada", "10.0.0.1", START)).isEqualTo(new SignInFailures(2, 3, 3));
        assertThat(failures("eve", "10.0.0.9", START)).isEqualTo(new SignInFailures(0, 0, 0));
    }

    @Test
    void countsWhatIsNotOlder() {
        fail("ada", "10.0.0.1", START);
        fail("ada", "10.0.0.1", START.plusSeconds(1));

        assertThat(failures("ada", "10.0.0.1", START.plusSeconds(1))).isEqualTo(new SignInFailures(1, 1, 1));
    }

    @Test
    void forgetsTheNameAtThatAddressOnly() {
        fail("ada", "10.0.0.1", START);
        fail("ada", "10.0.0.2", START);
        unitOfWork().execute(() -> {
            attempts().forget("ada", "10.0.0.1");
            return START;
        });

        assertThat(failures("ada", "10.0.0.1", START)).isEqualTo(new SignInFailures(0, 0, 1));
    }

    @Test
    void takesNamesOfAnyForm() {
        var name = "a\0b".repeat(2_000);
        fail(name, "10.0.0.1", START);

        assertThat(failures(name, "10.0.0.1", START)).isEqualTo(new SignInFailures(1, 1, 1));
    }

    private SignInFailures failures(String name, String address, Instant since) {
        return unitOfWork().read(() -> attempts().failures(name, address, since));
    }

    private void fail(String name, String address, Instant at) {
        unitOfWork().execute(() -> {
            attempts().recordFailure(name, address, at);
            return at;
        });
    }
}
