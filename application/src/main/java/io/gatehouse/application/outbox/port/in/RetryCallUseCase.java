package io.gatehouse.application.outbox.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.shared.Reason;

/** Has a dead call tried again. */
public interface RetryCallUseCase {

    /** Puts it back among those that wait, with all its attempts before it; audited. */
    Outcome retry(Command command);

    /** Which one, who wants it, and why. */
    record Command(IdempotencyKey key, Username operator, Reason why) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is tried within seconds. */
        record Queued() implements Outcome {}

        /** It is not dead, or not known any more; nothing changed. */
        record NotDead() implements Outcome {}
    }
}
