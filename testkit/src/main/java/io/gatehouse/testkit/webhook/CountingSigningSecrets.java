package io.gatehouse.testkit.webhook;

import java.util.concurrent.atomic.AtomicInteger;

import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.domain.webhook.SigningSecret;

/** Signing secrets that can be foretold: {@code made-secret-1}, {@code made-secret-2}, … Thread-safe. */
public final class CountingSigningSecrets implements SigningSecrets {

    private final AtomicInteger last = new AtomicInteger();

    @Override
    public SigningSecret next() {
        return new SigningSecret("made-secret-" + last.incrementAndGet());
    }
}
