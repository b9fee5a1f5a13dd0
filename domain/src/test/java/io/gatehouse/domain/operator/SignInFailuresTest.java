package io.gatehouse.domain.operator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignInFailuresTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    @ParameterizedTest(name = "{0} of both, {1} of the address, {2} of the name: {3}")
    @CsvSource({
        "0, 0, 0, false",
        "4, 19, 99, false",
        "5, 5, 5, true",
        "0, 20, 0, true",
        "0, 0, 100, true",
        "500, 500, 500, true"})
    void makeTheNextAttemptWaitAtAnyOfThreeLimits(int byBoth, int byAddress, int byName, boolean wait) {
        assertThat(new SignInFailures(eachSecond(byBoth), eachSecond(byAddress), eachSecond(byName)).waitUntil())
                .matches(until -> until.isPresent() == wait);
    }

    @Test
    void makeItWaitUntilTheOneThatReachedTheLimitIsForgotten() {
        var failures = new SignInFailures(eachSecond(5), List.of(), List.of());

        assertThat(failures.waitUntil()).contains(NOW.minusSeconds(5).plus(SignInFailures.WINDOW));
    }

    @Test
    void makeItWaitUntilFewerThanTheLimitAreLeft() {
        var failures = new SignInFailures(eachSecond(8), List.of(), List.of());

        assertThat(failures.waitUntil()).contains(NOW.minusSeconds(5).plus(SignInFailures.WINDOW));
    }

    @Test
    void makeItWaitForTheLimitThatHoldsLongest() {
        var failures = new SignInFailures(eachSecond(5), eachSecond(20), eachSecond(100));

        assertThat(failures.waitUntil()).contains(NOW.minusSeconds(5).plus(SignInFailures.WINDOW));
    }

    @Test
    void areForgottenAfterTenMinutes() {
        assertThat(SignInFailures.WINDOW).isEqualTo(Duration.ofMinutes(10));
    }

    /** So many failures, the newest a second ago. */
    private static List<Instant> eachSecond(int failures) {
        return IntStream.rangeClosed(1, failures).mapToObj(NOW::minusSeconds).toList();
    }
}
