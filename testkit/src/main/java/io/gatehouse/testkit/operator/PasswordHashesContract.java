package io.gatehouse.testkit.operator;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.domain.operator.Password;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link PasswordHashes} promises. */
public abstract class PasswordHashesContract {

    /** The hashes under test. */
    protected abstract PasswordHashes hashes();

    @Test
    void recognisesThePassword() {
        var hash = hashes().hash(new Password("correct horse"));

        assertThat(hashes().matches(new Password("correct horse"), hash)).isTrue();
    }

    @Test
    void refusesAnotherPassword() {
        var hash = hashes().hash(new Password("correct horse"));

        assertThat(hashes().matches(new Password("correct horsf"), hash)).isFalse();
    }

    @Test
    void saltsEachHash() {
        assertThat(hashes().hash(new Password("correct horse"))).isNotEqualTo(
                hashes().hash(new Password("correct horse")));
    }
}
