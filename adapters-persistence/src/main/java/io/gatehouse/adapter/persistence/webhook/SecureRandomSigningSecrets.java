package io.gatehouse.adapter.persistence.webhook;

import java.security.SecureRandom;
import java.util.Base64;

import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.domain.webhook.SigningSecret;

/** Signing secrets of {@link SecureRandom}, 43 characters of base64url. */
final class SecureRandomSigningSecrets implements SigningSecrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public SigningSecret next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SigningSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
