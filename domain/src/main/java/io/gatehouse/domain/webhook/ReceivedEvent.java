package io.gatehouse.domain.webhook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;

/**
 * An authentic delivery, ready to be stored.
 *
 * @param id         follows from the source and the event's {@link EventIdentity}: the same for each delivery of an event
 * @param state      {@code WAITING}, {@code NO_HANDLER} or {@code NOT_UNDERSTOOD}
 * @param headers    those of the request, without credentials
 * @param signedAt   when the sender signed this attempt, by its clock
 * @param verifiedBy the secret whose signature matched
 */
public record ReceivedEvent(
        EventId id,
        SourceId source,
        Optional<InstanceId> instance,
        Envelope envelope,
        EventState state,
        Payload payload,
        BodyHash hash,
        List<Header> headers,
        Instant signedAt,
        SecretId verifiedBy,
        Instant receivedAt) {

    public ReceivedEvent {
        headers = List.copyOf(headers);
    }

    /** Its name; empty if the body was not understood. */
    public Optional<EventName> name() {
        return understood().map(Envelope.Understood::name);
    }

    /** The id of what it is about, where it has one. */
    public Optional<String> resource() {
        return understood().flatMap(Envelope.Understood::resource);
    }

    private Optional<Envelope.Understood> understood() {
        return switch (envelope) {
            case Envelope.Understood understood -> Optional.of(understood);
            case Envelope.NotUnderstood _ -> Optional.empty();
        };
    }
}
