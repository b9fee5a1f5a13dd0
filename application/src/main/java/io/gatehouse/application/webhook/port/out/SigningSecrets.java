package io.gatehouse.application.webhook.port.out;

import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;

/** Makes signing secrets, and names those that no store names. Thread-safe. */
public interface SigningSecrets {

    /** A new secret of 256 random bits from a cryptographic source, in characters that need no escaping anywhere. */
    SigningSecret next();

    /**
     * The name of a secret of the environment: the same for the same secret wherever it stands, at every start and on every
     * node, and another for another. It starts with {@code environment-}, and nobody learns or tries the secret by it.
     */
    SecretId nameOf(SigningSecret secret);
}
