package io.gatehouse.domain.operator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class UsernameTest {

    @Test
    void isTrimmedAndWrittenInLowerCase() {
        assertThat(new Username(" Ada.Lovelace@Example.COM ").value()).isEqualTo("ada.lovelace@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a b", "ad\na", "adä", "a;b", "ad\u0000", "ada\u200B"})
    void refusesWhatIsNoName(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Username(value));
    }

    @Test
    void hasTwoToSixtyFourCharacters() {
        assertThat(new Username("ab").value()).hasSize(2);
        assertThat(new Username("a".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new Username("a".repeat(65)));
    }
}
