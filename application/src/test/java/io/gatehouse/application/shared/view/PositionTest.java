package io.gatehouse.application.shared.view;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PositionTest {

    private static final UUID ID = UUID.fromString("018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6");
    private static final Instant AT = Instant.parse("2026-03-02T10:15:30.123456Z");

    static Stream<Instant> instants() {
        return Stream.of(
                AT, Instant.parse("2026-03-02T10:15:30Z"), Instant.parse("2026-03-02T10:15:00Z"), Instant.EPOCH,
                Instant.parse("2026-03-02T10:15:30.000000001Z"), Instant.parse("9999-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @MethodSource("instants")
    void comesBackFromItsText(Instant at) {
        var position = new Position(at, ID);

        assertThat(Position.parse(position.text())).contains(position);
    }

    @Test
    void comesBackFromItsTextInWhateverCase() {
        assertThat(Position.parse("2026-03-02t10:15:30.123456z_018F3C1E-7B2A-7C3D-9E4F-A1B2C3D4E5F6"))
                .contains(new Position(AT, ID));
    }

    @Test
    void itsTextNeedsNoQuotingInAQuery() {
        assertThat(new Position(AT, ID).text()).matches("[-0-9A-Za-z:._]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "_", "null", "2026-03-02T10:15:30Z", "018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "2026-03-02T10:15:30Z_", "_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "2026-02-30T10:15:30Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "2026-03-02T25:15:30Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "-0044-03-15T12:00:00Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "1969-12-31T23:59:59Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "+10000-01-01T00:00:00Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "+9999999999-01-01T00:00:00Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6",
        "2026-03-02T10:15:30Z_------------------------------------",
        "2026-03-02T10:15:30Z_018f3c1e7b2a7c3d9e4fa1b2c3d4e5f600000",
        "2026-03-02T10:15:30Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5fg",
        "2026-03-02T10:15:30Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6\n",
        "2026-03-02T10:15:30Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6' OR '1'='1",
        "٢٠٢٦-03-02T10:15:30Z_018f3c1e-7b2a-7c3d-9e4f-a1b2c3d4e5f6", "\u0000", "\uD83D"})
    void whatIsNoPositionIsNone(String text) {
        assertThat(Position.parse(text)).isEqualTo(Optional.empty());
    }

    @Test
    void noTextHoweverLongThrows() {
        assertThat(Position.parse("9".repeat(1_000_000))).isEmpty();
    }

    @Test
    void noMutationOfAPositionThrows() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        var alphabet = "0123456789abcdefTZ:.+-_ %\u0000é";
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder(new Position(AT, ID).text());
            for (var change = random.nextInt(1, 6); change > 0; change--) {
                text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
            }
            var parsed = Position.parse(text.toString());
            assertThat(parsed.flatMap(position -> Position.parse(position.text()))).isEqualTo(parsed);
        }
    }
}
