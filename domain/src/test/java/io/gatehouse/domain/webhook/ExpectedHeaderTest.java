package io.gatehouse.domain.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ExpectedHeaderTest {

    @Test
    void writesTheNameInLowerCaseAndTrimsBoth() {
        var header = new ExpectedHeader(" Authorization ", " Bearer abc ");

        assertThat(header.name()).isEqualTo("authorization");
        assertThat(header.value()).isEqualTo("Bearer abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:b", "a\nb", "ä", "a\u0000", "(a)", "a,b"})
    void refusesWhatIsNoNameOfAHeader(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedHeader(name, "value"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\rb", "a\u0000b", "a\u007Fb", "a\tb"})
    void refusesAValueThatCannotBeSent(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedHeader("x-token", value));
    }

    @Test
    void boundsBothLengths() {
        assertThat(new ExpectedHeader("n".repeat(100), "v".repeat(1024)).value()).hasSize(1024);
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedHeader("n".repeat(101), "v"));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExpectedHeader("n", "v".repeat(1025)));
    }

    @Test
    void namesOfReceivedHeadersAreInLowerCaseToo() {
        assertThat(new Header("X-Blnk-Signature", "ABC")).isEqualTo(new Header("x-blnk-signature", "ABC"));
    }
}
