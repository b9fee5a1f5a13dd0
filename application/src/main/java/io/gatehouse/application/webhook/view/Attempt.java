package io.gatehouse.application.webhook.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.webhook.AttemptOutcome;

/**
 * One try at handling an event.
 *
 * @param number from 1; goes on counting when the event is replayed
 * @param error  what went wrong, where it failed
 * @param node   which process it was
 * @param replay who asked for it and why, if somebody did
 */
public record Attempt(
        int number,
        Instant startedAt,
        Instant endedAt,
        AttemptOutcome outcome,
        Optional<String> error,
        String node,
        Optional<Replay> replay) {

    /** How long it took. */
    public Duration duration() {
        return Duration.between(startedAt, endedAt);
    }

    /** Who wanted an event handled once more, and why. */
    public record Replay(String operator, String reason) {}
}
