package io.gatehouse.domain.webhook;

import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretUseTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final SecretId SECRET = new SecretId("secret-1");

    @Test
    void isQuietWhereNothingWasSignedWithIt() {
        assertThat(SecretUse.none(SECRET).isQuiet(NOW)).isTrue();
    }

    @Test
    void isQuietThreeWeeksAfterTheLastUse() {
        assertThat(usedAt(NOW.minus(SecretUse.QUIET)).isQuiet(NOW)).isTrue();
    }

    @Test
    void isInUseUntilThen() {
        assertThat(usedAt(NOW.minus(SecretUse.QUIET).plusMillis(1)).isQuiet(NOW)).isFalse();
    }

    private static SecretUse usedAt(Instant lastAt) {
        return new SecretUse(SECRET, 1, Optional.of(lastAt));
    }
}
