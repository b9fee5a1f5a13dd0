package io.gatehouse.domain.trouble;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class MaskedTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        failed to enqueue hook task: dial tcp 127.0.0.1:6379: connect: connection refused | failed to enqueue hook task: dial tcp #: connect: connection refused
        pq: duplicate key value violates unique constraint "identity_pkey" | pq: duplicate key value violates unique constraint …
        Failed to record transaction txn_0f8fad5b-d9cb-469f-a165-70867728950e: insufficient funds | Failed to record transaction txn_…: insufficient funds
        ERROR: deadlock detected (SQLSTATE 40P01) | ERROR: deadlock detected (SQLSTATE …
        context deadline exceeded after 1500ms | context deadline exceeded after #
        read tcp: i/o timeout, worker doesn't answer | read tcp: i/o timeout, worker doesn't answer
        """)
    void keepsTheWordsOfAFailure(String text, String shown) {
        assertThat(MaskedText.of(text).value()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "could not notify jane.doe@example.com of it",
        "could not call +1 416 555 0123 or (416)5550123 now",
        "identity Jane Doe exists", "identity JANE DOE exists", "identity Zoë O'Brien-Müller exists",
        "Key (first_name, last_name)=(jane, doe) already exists", "no such user jane", "insert failed: name=jane",
        "value 'jane doe' is too long", "value \"jane doe is too long", "value `jane` is too long",
        "value “jane” is bad",
        "password: jane", "authorization Bearer jane", "token jane",
        "dial postgres://jane:doe@10.0.0.7/ledger failed", "get https://example.com/jane?name=doe failed",
        "api key blnk_jane_9fceb02d0ae598e95dc970b74767f19372d61af8 rejected",
        "jwt eyJhbGciOiJIUzI1NiJ9.eyJqYW5l.doe bad",
        "card 4111 1111 1111 1111 declined", "born 1985-05-15 at 4th street",
        "secret abcdefghijklmnopqrstuvwxyzjane used",
        "{\"first_name\":\"jane\",\"dob\":\"1985\"}"})
    void tellsOfNobodyAndNoSecret(String text) {
        assertThat(MaskedText.of(text).value()).doesNotContainIgnoringCase("jane", "doe", "zoë", "brien")
                .doesNotContainPattern("[0-9]").doesNotContain("@", "eyJ");
    }

    @Test
    void textsThatDifferInFiguresAndIdsOnlyAreOne() {
        assertThat(MaskedText.of("retry 3 of txn_1a failed for bln_77 after 20ms"))
                .isEqualTo(MaskedText.of("retry 12 of txn_2b failed for bln_8c3 after 1.5s"));
    }

    @Test
    void textsOfOtherFailuresAreOthers() {
        assertThat(MaskedText.of("connection refused")).isNotEqualTo(MaskedText.of("connection reset"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "12345", "日本語", "\"all of it\"", "\u0000\u0001"})
    void hasWordsForAFailureWithoutAny(String text) {
        assertThat(MaskedText.of(text).value()).isEqualTo("an error without words");
    }

    @Test
    void isOneShortLine() {
        var value = MaskedText.of("first line\nsecond\tline " + "word ".repeat(100_000)).value();

        assertThat(value).startsWith("first line second line word").hasSizeLessThanOrEqualTo(200)
                .doesNotContain("\n", "\t");
    }

    @Test
    void isNotHeldUpByATextThatIsMadeToHoldItUp() {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> MaskedText.of("„".repeat(1_000_000)));
    }
}
