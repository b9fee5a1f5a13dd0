package io.gatehouse.domain.operator;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignInFailuresTest {

    @ParameterizedTest(name = "{0} of both, {1} of the address, {2} of the name: {3}")
    @CsvSource({
        "0, 0, 0, false",
        "4, 19, 99, false",
        "5, 5, 5, true",
        "0, 20, 0, true",
        "0, 0, 100, true",
        "500, 500, 500, true"})
    void isTooManyAtAnyOfThreeLimits(int byBoth, int byAddress, int byName, boolean tooMany) {
        assertThat(new SignInFailures(byBoth, byAddress, byName).tooMany()).isEqualTo(tooMany);
    }

    @Test
    void areForgottenAfterTenMinutes() {
        assertThat(SignInFailures.WINDOW).isEqualTo(Duration.ofMinutes(10));
    }
}
