package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Command;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Outcome;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;

import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static io.gatehouse.testkit.webhook.SourceBuilder.secret;
import static org.assertj.core.api.Assertions.assertThat;

/** The receiver against requests that another implementation signed. */
class ReceiveWebhookServiceVectorsTest {

    private static final String USUAL_SECRET = "whsec_test_0123456789abcdef";

    private final WebhookSetting setting = new WebhookSetting();

    static List<SignatureVector> vectorsWithSecret() {
        return SignatureVector.all().stream().filter(vector -> !vector.secret().isEmpty()).toList();
    }

    @Test
    void thereAreSixteenVectorsOfWhichOneHasNoSecret() {
        assertThat(SignatureVector.all()).hasSize(16);
        assertThat(vectorsWithSecret()).hasSize(15);
    }

    @ParameterizedTest
    @MethodSource("vectorsWithSecret")
    void acceptsWhatAnotherImplementationSigned(SignatureVector vector) {
        setting.clock.set(vector.signedAt());

        assertThat(send(vector, vector.secret())).isInstanceOf(Outcome.Accepted.class);
    }

    @ParameterizedTest
    @MethodSource("vectorsWithSecret")
    void storesTheBodyByteForByte(SignatureVector vector) {
        setting.clock.set(vector.signedAt());

        assertThat(send(vector, vector.secret())).isInstanceOf(Outcome.Accepted.class);

        assertThat(setting.inbox.all()).singleElement().satisfies(event -> {
            assertThat(event.payload().bytes()).isEqualTo(vector.bytes()).hasSize(vector.length());
            assertThat(event.hash().hex()).isEqualTo(vector.bodySha256());
            assertThat(event.signedAt()).isEqualTo(vector.signedAt());
            assertThat(event.verifiedBy()).isEqualTo(new SecretId("secret-1"));
        });
    }

    @ParameterizedTest
    @MethodSource("vectorsWithSecret")
    void refusesAnotherSecret(SignatureVector vector) {
        setting.clock.set(vector.signedAt());

        assertThat(WebhookSetting.cause(send(vector, vector.secret() + "x")))
                .isEqualTo(new RefusalCause.UnknownSecret());
    }

    @ParameterizedTest
    @MethodSource("vectorsWithSecret")
    void refusesAnAlteredBody(SignatureVector vector) {
        setting.clock.set(vector.signedAt());
        setting.save(aSource().withSecrets(secret("secret-1", vector.secret())).build());
        var altered = (vector.body() + " ").getBytes(StandardCharsets.UTF_8);

        assertThat(WebhookSetting.cause(setting.receiver().receive(request(vector, altered))))
                .isEqualTo(new RefusalCause.UnknownSecret());
    }

    @Test
    void refusesAnOldTimestampWithItsSkew() {
        var now = 1_787_218_867L;
        setting.clock.set(Instant.ofEpochSecond(now));

        assertThat(WebhookSetting.cause(send(SignatureVector.named("old-timestamp"), USUAL_SECRET)))
                .isEqualTo(new RefusalCause.Stale(Duration.ofSeconds(now - 1_700_000_000L), WebhookSetting.TOLERANCE));
    }

    @Test
    void refusesTheEmptyKeyByName() {
        var vector = SignatureVector.named("empty-secret");
        setting.clock.set(vector.signedAt());

        assertThat(WebhookSetting.cause(send(vector, USUAL_SECRET))).isEqualTo(new RefusalCause.EmptyKey());
        assertThat(setting.inbox.all()).isEmpty();
    }

    private Outcome send(SignatureVector vector, String secret) {
        setting.save(aSource().withSecrets(secret("secret-1", secret)).build());
        return setting.receiver().receive(request(vector, vector.bytes()));
    }

    private static Command request(SignatureVector vector, byte[] body) {
        return WebhookSetting.request(
                "main", body, WebhookSetting.signature(vector.signature()),
                WebhookSetting.timestamp(vector.timestamp()));
    }
}
