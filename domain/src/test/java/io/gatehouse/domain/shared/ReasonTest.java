package io.gatehouse.domain.shared;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReasonTest {

    @Test
    void isTrimmed() {
        assertThat(new Reason("  stolen key\n").text()).isEqualTo("stolen key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "ab", "  ab  "})
    void refusesWhatExplainsNothing(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason(text));
    }

    @Test
    void holdsThreeToFiveHundredCharacters() {
        assertThat(new Reason("abc").text()).hasSize(3);
        assertThat(new Reason("x".repeat(500)).text()).hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new Reason("x".repeat(501)));
    }
}
