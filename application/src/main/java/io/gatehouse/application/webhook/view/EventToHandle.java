package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.SourceId;

/**
 * An event as its handler gets it. The payload holds personal data.
 *
 * @param resource the id of what it is about, where it has one
 * @param attempt  which attempt this is, from 1; goes on counting when the event is replayed
 * @param done     whether it was handled before, so that this is a replay of something that has had its effect
 */
public record EventToHandle(
        EventId id,
        SourceId source,
        Optional<InstanceId> instance,
        EventName name,
        Optional<String> resource,
        Payload payload,
        Instant receivedAt,
        int attempt,
        boolean done) {

    /**
     * The key of a call that this event asks for once, however often it is handled: a replay does not make it again.
     *
     * @param purpose what the call is for; tells apart several calls of one event
     */
    public IdempotencyKey callOnce(String purpose) {
        return IdempotencyKey.of("event", id.toString(), purpose);
    }

    /** The key of a call that a replay of this event makes again. What an attempt that fails asks for is not made. */
    public IdempotencyKey callEachTime(String purpose) {
        return IdempotencyKey.of("event", id.toString(), purpose, Integer.toString(attempt));
    }
}
