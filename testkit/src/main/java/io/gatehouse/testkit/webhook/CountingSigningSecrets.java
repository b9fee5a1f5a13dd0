package io.gatehouse.testkit.webhook;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;

/** Signing secrets that can be foretold: {@code made-secret-1}, {@code made-secret-2}, … Names are hashes. Thread-safe. */
public final class CountingSigningSecrets implements SigningSecrets {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public SigningSecret next() {
        return new SigningSecret("made-secret-" + last.incrementAndGet());
    }

    @Override
    public SecretId nameOf(SigningSecret secret) {
        return new SecretId("environment-" + String.format(Locale.ROOT, "%08x", secret.value().hashCode()));
    }
}
