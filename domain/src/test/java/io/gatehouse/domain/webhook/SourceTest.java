package io.gatehouse.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.domain.installation.InstanceId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SourceTest {

    @Test
    void takesOneMoreSecretAfterThoseItHas() {
        assertThat(source(1).withSecret(secret(2)).secrets()).containsExactly(secret(1), secret(2));
    }

    @Test
    void losesTheSecretOfThatIdAlone() {
        assertThat(source(3).withoutSecret(new SecretId("secret-2")).secrets()).containsExactly(secret(1), secret(3));
    }

    @Test
    void keepsItsSecretsWhenAnUnknownOneIsTakenAway() {
        assertThat(source(1).withoutSecret(new SecretId("secret-9")).secrets()).containsExactly(secret(1));
    }

    @Test
    void hasAtMostTenSecrets() {
        var full = source(10);

        assertThatIllegalArgumentException().isThrownBy(() -> full.withSecret(secret(11)));
    }

    @Test
    void expectsAtMostTenHeaders() {
        var headers = IntStream.rangeClosed(1, 11).mapToObj(i -> new ExpectedHeader("x-" + i, "v")).toList();
        var source = source(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.changed("Main", Optional.empty(), headers, true));
    }

    @Test
    void keepsIdSlugSecretsAndVersionWhenItIsChanged() {
        var instance = Optional.of(new InstanceId("inst_1"));
        var headers = List.of(new ExpectedHeader("x-token", "value"));

        assertThat(source(1).changed(" Other ", instance, headers, false)).isEqualTo(new Source(
                source(1).id(), source(1).slug(), "Other", instance, source(1).secrets(), headers, false, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesToBeNameless(String name) {
        var source = source(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.changed(name, Optional.empty(), List.of(), true));
    }

    @Test
    void refusesANameOfMoreThanAHundredCharacters() {
        var source = source(1);

        assertThat(source.changed("x".repeat(100), Optional.empty(), List.of(), true).name()).hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.changed("x".repeat(101), Optional.empty(), List.of(), true));
    }

    private static Source source(int secrets) {
        return new Source(
                new SourceId(new UUID(1, 1)), new SourceSlug("main"), "Main", Optional.empty(),
                IntStream.rangeClosed(1, secrets).mapToObj(SourceTest::secret).toList(), List.of(), true, 3);
    }

    private static SourceSecret secret(int number) {
        return new SourceSecret(
                new SecretId("secret-" + number), new SigningSecret("a-secret-of-main-" + number),
                Instant.parse("2026-03-02T10:15:30Z"));
    }
}
