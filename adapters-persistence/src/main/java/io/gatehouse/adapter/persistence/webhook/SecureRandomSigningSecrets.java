package io.gatehouse.adapter.persistence.webhook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

import io.gatehouse.adapter.persistence.shared.FingerprintKey;
import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;

/** Signing secrets of {@link SecureRandom}, 43 characters of base64url; names are the start of a keyed fingerprint. */
final class SecureRandomSigningSecrets implements SigningSecrets {

    private static final int BYTES = 32;

    /** 48 bits: enough for the ten secrets of a source, and short enough for a column. */
    private static final int DIGITS = 12;

    private final SecureRandom random = new SecureRandom();
    private final FingerprintKey fingerprintKey;

    SecureRandomSigningSecrets(FingerprintKey fingerprintKey) {
        this.fingerprintKey = fingerprintKey;
    }

    @Override
    public SigningSecret next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SigningSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Override
    public SecretId nameOf(SigningSecret secret) {
        var fingerprint = fingerprintKey.hash("signing-secret", List.of(secret.value()));
        return new SecretId("environment-" + fingerprint.substring(0, DIGITS));
    }
}
