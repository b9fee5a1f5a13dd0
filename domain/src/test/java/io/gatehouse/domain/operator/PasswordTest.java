package io.gatehouse.domain.operator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PasswordTest {

    @Test
    void isLongEnoughToBeSetFromTwelveCharacters() {
        assertThat(new Password("x".repeat(11)).isLongEnough()).isFalse();
        assertThat(new Password("x".repeat(12)).isLongEnough()).isTrue();
    }

    @Test
    void isTakenAsTyped() {
        assertThat(new Password("  spaces and ümläuts ").value()).isEqualTo("  spaces and ümläuts ");
    }

    @Test
    void refusesTheEmptyTextAndMoreThanHashingShouldSpendTimeOn() {
        assertThat(new Password("x".repeat(256)).value()).hasSize(256);
        assertThatIllegalArgumentException().isThrownBy(() -> new Password("x".repeat(257)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Password(""));
    }
}
