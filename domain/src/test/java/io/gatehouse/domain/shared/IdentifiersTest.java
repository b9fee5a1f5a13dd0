package io.gatehouse.domain.shared;

import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.webhook.SecretId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

class IdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"instapp_01K9ZQ6W3V8R2M4N5P6Q7R8S9T", "x", "a/b:c%d", "é", "e\u0301", "李小龍",
        "\uD83D\uDE00"})
    void acceptsWhateverIsVisible(String value) {
        assertThat(Identifiers.require(value)).isSameAs(value);
    }

    static Stream<Arguments> invisible() {
        return Stream.of(
                argumentSet("space", "a b"), argumentSet("leading space", " a"), argumentSet("trailing space", "a "),
                argumentSet("no-break space", "a\u00A0b"), argumentSet("ideographic space", "a\u3000b"),
                argumentSet("tab", "a\tb"), argumentSet("line feed", "a\nb"), argumentSet("carriage return", "a\rb"),
                argumentSet("NUL", "a\u0000b"), argumentSet("escape", "a\u001Bb"), argumentSet("delete", "a\u007Fb"),
                argumentSet("next line", "a\u0085b"), argumentSet("line separator", "a\u2028b"),
                argumentSet("paragraph separator", "a\u2029b"), argumentSet("zero width space", "a\u200Bb"),
                argumentSet("right-to-left override", "a\u202Eb"), argumentSet("byte order mark", "\uFEFFa"),
                argumentSet("soft hyphen", "a\u00ADb"), argumentSet("tag character", "a\uDB40\uDC41b"),
                argumentSet("lone high surrogate", "a\uD83D"), argumentSet("lone low surrogate", "\uDE00a"),
                argumentSet("surrogates the wrong way round", "\uDE00\uD83D"), argumentSet("private use", "a\uE000b"),
                argumentSet("not assigned", "a\uFFFFb"));
    }

    @ParameterizedTest
    @MethodSource("invisible")
    void refusesWhateverIsInvisible(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.require(value))
                .withMessage("must consist of visible characters without spaces");
    }

    @Test
    void refusesTheEmptyText() {
        assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.require(""))
                .withMessage("must not be empty");
    }

    @Test
    void acceptsTwoHundredCharactersAndNotOneMore() {
        assertThat(Identifiers.require("x".repeat(200))).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> Identifiers.require("x".repeat(201)))
                .withMessage("must be at most 200 characters");
    }

    static Stream<Arguments> identifierTypes() {
        return Stream.of(
                type("InstallationId", InstallationId::new), type("AppId", AppId::new),
                type("InstanceId", InstanceId::new), type("OrganizationId", OrganizationId::new),
                type("Permission", Permission::new), type("KeyPrefix", KeyPrefix::new),
                type("SecretId", SecretId::new), type("ApiKey", ApiKey::new));
    }

    @ParameterizedTest
    @MethodSource("identifierTypes")
    void everyIdentifierRefusesInvisibleCharacters(Function<String, ?> type) {
        assertThatIllegalArgumentException().isThrownBy(() -> type.apply("12345678\u200B"));
    }

    @ParameterizedTest
    @MethodSource("identifierTypes")
    void everyIdentifierRefusesTheEmptyText(Function<String, ?> type) {
        assertThatIllegalArgumentException().isThrownBy(() -> type.apply(""));
    }

    private static Arguments type(String name, Function<String, ?> constructor) {
        return argumentSet(name, constructor);
    }
}
