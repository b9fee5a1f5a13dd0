package io.gatehouse.adapter.persistence.webhook;

import org.junit.jupiter.api.Test;

import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.testkit.webhook.SigningSecretsContract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class SecureRandomSigningSecretsTest extends SigningSecretsContract {

    @Override
    protected SigningSecrets secrets() {
        return new SecureRandomSigningSecrets(new FingerprintKey(new byte[32]));
    }

    @Test
    void namesASecretOtherwiseInAnotherStore() {
        var secret = new SigningSecret("a-secret-of-the-core");

        assertThat(new SecureRandomSigningSecrets(new FingerprintKey("another key".getBytes(UTF_8))).nameOf(secret))
                .isNotEqualTo(secrets().nameOf(secret));
    }
}
