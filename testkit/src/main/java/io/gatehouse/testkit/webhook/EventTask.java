package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.application.webhook.port.out.EventQueue.Claim;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReceivedEvent;

/** An event that is not handled yet, as the fakes keep it. */
record EventTask(
        EventId event,
        String lane,
        int sequence,
        EventState state,
        Instant dueAt,
        int attempts,
        int failures,
        Optional<Claim> claim,
        Optional<Replay> replay) {

    static EventTask of(ReceivedEvent event, int sequence, Instant dueAt) {
        var lane = event.source() + " " + event.resource().orElse(event.id().toString());
        return new EventTask(
                event.id(), lane, sequence, EventState.WAITING, dueAt, 0, 0, Optional.empty(), Optional.empty());
    }

    EventTask claimed(Claim by, Instant until) {
        return new EventTask(
                event, lane, sequence, state, until, attempts + 1, by.failures(), Optional.of(by), replay);
    }

    EventTask failed(EventState next, Instant due) {
        return new EventTask(event, lane, sequence, next, due, attempts, failures + 1, Optional.empty(), replay);
    }

    EventTask replayed(Replay by, int attemptsSoFar) {
        return new EventTask(
                event, lane, sequence, EventState.WAITING, Instant.MIN, attemptsSoFar, 0, Optional.empty(),
                Optional.of(by));
    }

    boolean isHeldUpBy(EventTask other) {
        return other.lane.equals(lane) && other.sequence < sequence && other.state != EventState.DEAD;
    }

    int endedAttempts() {
        return claim.isPresent() ? attempts - 1 : attempts;
    }
}
