package io.gatehouse.application.outbox.port.out;

import java.util.Optional;

import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.domain.outbox.IdempotencyKey;

/** The outbox as pages show it. What a call says is not shown. */
public interface OutboxReadModel {

    /** How many calls are in each state, and the first of those in this one: due first, or died last. */
    OutboxList list(CallState state, int most);

    /** The call with that key, if it is known and was not made. */
    Optional<CallSummary> find(IdempotencyKey key);
}
