package io.gatehouse.application.webhook.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;

/** Stops a source from accepting signatures of a secret. */
public interface RetireSourceSecretUseCase {

    /** Forgets the secret; audited. What is signed with it is refused from then on, on other nodes within seconds. */
    Outcome retire(Command command);

    /** Which secret of which source. */
    record Command(SourceId source, SecretId secret, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is forgotten. */
        record Retired() implements Outcome {}

        /** There is no such source, or it has no such secret. */
        record Unknown() implements Outcome {}
    }
}
