package io.gatehouse.application.outbox.port.in;

import java.util.Optional;

import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.domain.outbox.IdempotencyKey;

/** Shows one call that is not made. */
public interface ViewCallUseCase {

    /** The call; empty if it is not known, or was made. */
    Optional<CallSummary> view(Query query);

    /** Which one. */
    record Query(IdempotencyKey key) {}
}
