package io.gatehouse.adapter.http.in.installation;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class Rfc3339Test {

    @ParameterizedTest
    @CsvSource({"2026-08-21T12:00:00Z,2026-08-21T12:00:00Z", "2026-08-21t12:00:00z,2026-08-21T12:00:00Z",
        "2026-08-21T14:00:00.123456789+02:00,2026-08-21T12:00:00.123456789Z"})
    void readsWhatTheRfcAllows(String text, Instant instant) {
        assertThat(Rfc3339.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026-08-21", "2026-08-21T12:00Z", "2026-08-21T12:00:00", "2026-02-30T12:00:00Z",
        "2026-08-21T25:00:00Z", "2026-08-21T12:00:00+02", "1787313600", "+12026-08-21T12:00:00Z"})
    void refusesWhatItDoesNot(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rfc3339.instant(text));
    }
}
