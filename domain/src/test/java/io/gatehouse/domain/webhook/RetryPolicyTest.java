package io.gatehouse.domain.webhook;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetryPolicyTest {

    private static final RetryPolicy POLICY = new RetryPolicy(6, Duration.ofSeconds(2), Duration.ofSeconds(10));

    @ParameterizedTest
    @CsvSource({"1, 2000", "2, 4000", "3, 8000", "4, 10000", "5, 10000"})
    void doublesThePauseUpToTheLongest(int failures, long milliseconds) {
        assertThat(POLICY.pauseAfter(failures, 0)).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @CsvSource({"0, 8000", "0.5, 6000", "1, 4000"})
    void shortensThePauseByChanceUpToAHalf(double chance, long milliseconds) {
        assertThat(POLICY.pauseAfter(3, chance)).contains(Duration.ofMillis(milliseconds));
    }

    @ParameterizedTest
    @CsvSource({"6", "7"})
    void givesUpAfterTheLastAttempt(int failures) {
        assertThat(POLICY.pauseAfter(failures, 0)).isEmpty();
    }

    @Test
    void staysAtTheLongestPauseHoweverManyFailures() {
        var patient = new RetryPolicy(1_000, Duration.ofSeconds(2), Duration.ofMinutes(5));

        assertThat(patient.pauseAfter(999, 0)).contains(Duration.ofMinutes(5));
    }

    @Test
    void refusesAPolicyThatNeverTries() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new RetryPolicy(0, Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new RetryPolicy(1, Duration.ofSeconds(2), Duration.ofSeconds(1)));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new RetryPolicy(1, Duration.ofSeconds(-1), Duration.ofSeconds(1)));
    }
}
