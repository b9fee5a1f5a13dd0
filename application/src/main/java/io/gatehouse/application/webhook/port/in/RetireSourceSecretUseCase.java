package io.gatehouse.application.webhook.port.in;

import java.time.Instant;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;

/** Stops a source from accepting signatures of a secret. */
public interface RetireSourceSecretUseCase {

    /** Forgets the secret; audited. What is signed with it is refused from then on, on other nodes within seconds. */
    Outcome retire(Command command);

    /**
     * Which secret of which source.
     *
     * @param evenIfUsed whether the operator has been told that it was in use of late, and wants it gone all the same
     */
    record Command(SourceId source, SecretId secret, boolean evenIfUsed, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is forgotten. */
        record Retired() implements Outcome {}

        /** Nothing was changed, as deliveries were signed with it of late: {@code SecretUse.QUIET} has not passed. */
        record InUse(Instant lastUsedAt) implements Outcome {}

        /** There is no such source, or it has no such secret. */
        record Unknown() implements Outcome {}
    }
}
