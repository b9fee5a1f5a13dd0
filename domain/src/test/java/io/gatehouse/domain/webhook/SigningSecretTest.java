package io.gatehouse.domain.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SigningSecretTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "            ", "\t\t\t\t\t\t\t\t"})
    void refusesTheEmptySecret(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningSecret(value))
                .withMessageContaining("anybody can sign");
    }

    @Test
    void refusesZerosWhichHmacTakesForTheEmptyKey() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningSecret("\u0000".repeat(16)))
                .withMessageContaining("anybody can sign");
    }

    @Test
    void hasEightToAThousandAndTwentyFourCharacters() {
        assertThat(new SigningSecret("12345678").value()).hasSize(8);
        assertThat(new SigningSecret("x".repeat(1024)).value()).hasSize(1024);
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningSecret("1234567"));
        assertThatIllegalArgumentException().isThrownBy(() -> new SigningSecret("x".repeat(1025)));
    }

    @Test
    void isTakenAsItIs() {
        assertThat(new SigningSecret(" 00ff00ff ").value()).isEqualTo(" 00ff00ff ");
    }
}
