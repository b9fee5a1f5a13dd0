package io.gatehouse.application.webhook.port.out;

import io.gatehouse.domain.webhook.SigningSecret;

/** Makes signing secrets. Thread-safe. */
public interface SigningSecrets {

    /** A new secret of 256 random bits from a cryptographic source, in characters that need no escaping anywhere. */
    SigningSecret next();
}
