package io.gatehouse.domain.webhook;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SourceSlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "default", "eu-1", "a--b"})
    void standsInAUrl(String value) {
        assertThat(new SourceSlug(value).value()).isEqualTo(value);
    }

    @Test
    void isTrimmedAndWrittenInLowerCase() {
        assertThat(new SourceSlug(" EU-1 ").value()).isEqualTo("eu-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "-a", "a-", "a b", "a/b", "a.b", "a_b", "ä", "a\nb", "a%2fb", "..",
        "a\u0000"})
    void refusesWhatCannotStandInAUrl(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceSlug(value));
    }

    @Test
    void hasUpToSixtyThreeCharacters() {
        assertThat(new SourceSlug("a".repeat(63)).value()).hasSize(63);
        assertThatIllegalArgumentException().isThrownBy(() -> new SourceSlug("a".repeat(64)));
    }
}
