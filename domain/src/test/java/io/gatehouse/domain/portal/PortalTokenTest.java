package io.gatehouse.domain.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

class PortalTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u0000", "\uD83D", "a b", "../../etc/passwd"})
    void takesWhateverABrowserBrings(String value) {
        assertThatNoException().isThrownBy(() -> new PortalToken(value));
    }

    @Test
    void refusesTheEmptyTextAndMoreThanTwoHundredCharacters() {
        assertThatNoException().isThrownBy(() -> new PortalToken("x".repeat(200)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PortalToken("x".repeat(201)));
        assertThatIllegalArgumentException().isThrownBy(() -> new PortalToken(""));
    }
}
