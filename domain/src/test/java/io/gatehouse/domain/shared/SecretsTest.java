package io.gatehouse.domain.shared;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.domain.operator.Role;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.RefusedRequest;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.domain.webhook.SourceSlug;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** No secret and no personal data gets into a log by way of {@code toString} or an exception. */
class SecretsTest {

    private static final String VALUE = "hunter2-hunter2-hunter2";
    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    static Stream<Arguments> bearers() {
        var secret = new SourceSecret(new SecretId("secret-1"), new SigningSecret(VALUE), NOW);
        return Stream.of(
                argumentSet("ApiKey", new ApiKey(VALUE)),
                argumentSet("SigningSecret", new SigningSecret(VALUE)),
                argumentSet("SourceSecret", secret),
                argumentSet("Source", new Source(
                        new SourceId(new UUID(1, 1)), SourceSlug.DEFAULT, "Default", Optional.empty(), List.of(secret),
                        List.of(new ExpectedHeader("authorization", VALUE)), true, 0)),
                argumentSet("ExpectedHeader", new ExpectedHeader("authorization", VALUE)),
                argumentSet("Header", new Header("authorization", VALUE)),
                argumentSet("RefusedRequest", new RefusedRequest(
                        new UUID(1, 1), "default", new RefusalCause.UnknownSecret(), 0, Optional.empty(),
                        List.of(new Header("authorization", VALUE)), "203.0.113.7", NOW)),
                argumentSet("PortalToken", new PortalToken(VALUE)),
                argumentSet("Password", new Password(VALUE)),
                argumentSet("PasswordHash", new PasswordHash(VALUE)),
                argumentSet("Operator", new Operator(
                        new Username("ada"), new PasswordHash(VALUE), Role.VIEWER, true, NOW)),
                argumentSet("Payload", Payload.of(VALUE.getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @MethodSource("bearers")
    void printsNothingOfTheValue(Object bearer) {
        assertThat(bearer.toString()).doesNotContain(VALUE).doesNotContain("hunter2").isNotBlank();
    }

    static Stream<Arguments> constructors() {
        return Stream.of(
                refusing("ApiKey", ApiKey::new, "hunter2"), refusing("ApiKey with a space", ApiKey::new, VALUE + " x"),
                refusing("SigningSecret", SigningSecret::new, "hunter2"),
                refusing("SigningSecret that is too long", SigningSecret::new, VALUE.repeat(100)),
                refusing("PortalToken", PortalToken::new, VALUE.repeat(100)),
                refusing("Password", Password::new, VALUE.repeat(100)),
                refusing("ExpectedHeader", value -> new ExpectedHeader("authorization", value), VALUE + "\nx"));
    }

    @ParameterizedTest
    @MethodSource("constructors")
    void refusesWithoutQuotingTheValue(Function<String, ?> constructor, String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> constructor.apply(value))
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("hunter2"));
    }

    private static Arguments refusing(String name, Function<String, ?> constructor, String value) {
        return argumentSet(name, constructor, value);
    }
}
