package io.gatehouse.application.outbox.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.outbox.IdempotencyKey;

/**
 * A call that is still to be made, or is dead, without what it says.
 *
 * @param kind     what kind of call it is, such as {@code slack-notice}
 * @param attempts that failed
 * @param at       when it is tried next, or given to somebody else if it is in hand; or when it died
 * @param inHand   whether somebody is at it
 * @param error    what went wrong the last time
 */
public record CallSummary(
        IdempotencyKey key, String kind, CallState state, int attempts, Instant at, boolean inHand,
        Optional<String> error) {}
