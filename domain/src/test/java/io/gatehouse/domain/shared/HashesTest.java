package io.gatehouse.domain.shared;

import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.portal.TokenHash;
import io.gatehouse.domain.webhook.BodyHash;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class HashesTest {

    static Stream<Arguments> types() {
        return Stream.of(
                type("BodyHash", BodyHash::new), type("TokenHash", TokenHash::new),
                type("ContentFingerprint", ContentFingerprint::new));
    }

    @ParameterizedTest
    @MethodSource("types")
    void isSixtyFourLowerCaseHexDigits(Function<String, ?> type) {
        assertThatNoException().isThrownBy(() -> type.apply("0123456789abcdef".repeat(4)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesUpperCase(Function<String, ?> type) {
        assertThatIllegalArgumentException().isThrownBy(() -> type.apply("A".repeat(64)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void refusesAnotherLength(Function<String, ?> type) {
        assertThatIllegalArgumentException().isThrownBy(() -> type.apply("a".repeat(63)));
        assertThatIllegalArgumentException().isThrownBy(() -> type.apply("a".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> type.apply("a".repeat(64) + "\n"));
    }

    private static Arguments type(String name, Function<String, ?> constructor) {
        return argumentSet(name, constructor);
    }
}
