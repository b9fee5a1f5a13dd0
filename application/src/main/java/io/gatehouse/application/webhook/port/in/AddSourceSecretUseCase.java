package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.SourceId;

/** Lets a source accept signatures of one more secret. */
public interface AddSourceSecretUseCase {

    /**
     * Adds the secret, sealed; audited. It works at once.
     *
     * @throws IllegalArgumentException if the source has as many secrets as it can have
     */
    Outcome add(Command command);

    /** The secret that the Core uses; one is made if none is given. */
    record Command(SourceId source, Optional<SigningSecret> secret, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is added; the one time that its value can be shown. */
        record Added(SecretId id, SigningSecret secret) implements Outcome {}

        /** There is no such source. */
        record Unknown() implements Outcome {}
    }
}
