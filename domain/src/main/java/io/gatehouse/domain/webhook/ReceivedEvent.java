package io.gatehouse.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.Envelope.NotUnderstood;
import io.gatehouse.domain.webhook.Envelope.Understood;

/**
 * An authentic request, ready to be stored.
 *
 * @param headers    those of the request, without credentials
 * @param signedAt   when the sender signed this attempt, by its clock
 * @param verifiedBy the secret whose signature matched
 */
public record ReceivedEvent(
        EventId id,
        SourceId source,
        Optional<InstanceId> instance,
        Envelope envelope,
        Payload payload,
        BodyHash hash,
        List<Header> headers,
        Instant signedAt,
        SecretId verifiedBy,
        Instant receivedAt) {

    public ReceivedEvent {
        headers = List.copyOf(headers);
    }

    /** Where the event stands when it is stored. */
    public EventState state() {
        return switch (envelope) {
            case NotUnderstood _ -> EventState.NOT_UNDERSTOOD;
            case Understood understood when KnownEvent.named(understood.name()).isPresent() -> EventState.RECEIVED;
            case Understood _ -> EventState.NO_HANDLER;
        };
    }
}
