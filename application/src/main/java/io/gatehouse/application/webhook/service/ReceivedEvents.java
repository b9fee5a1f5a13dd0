package io.gatehouse.application.webhook.service;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.EventIdentity;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;

/** Makes events of bodies: whoever a body comes from, its event is known by the same. */
record ReceivedEvents(PayloadReader reader, EventHandlers handlers) {

    /** Where a body comes from. */
    record Origin(SourceId source, Optional<InstanceId> instance) {}

    /** What shows that it comes from there. */
    record Proof(List<Header> headers, Instant signedAt, SecretId verifiedBy) {}

    /** The event of an authentic body. */
    ReceivedEvent of(Origin origin, Payload payload, Proof proof, Instant now) {
        var envelope = reader.envelope(payload);
        var hash = hash(payload);
        return new ReceivedEvent(
                EventIds.of(origin.source(), EventIdentity.of(envelope, hash, now)), origin.source(),
                origin.instance(), envelope, state(envelope), payload, hash, proof.headers(), proof.signedAt(),
                proof.verifiedBy(), now);
    }

    private EventState state(Envelope envelope) {
        return switch (envelope) {
            case Envelope.NotUnderstood _ -> EventState.NOT_UNDERSTOOD;
            case Envelope.Understood understood when handlers.find(understood.name()).isPresent() ->
                EventState.WAITING;
            case Envelope.Understood _ -> EventState.NO_HANDLER;
        };
    }

    static BodyHash hash(Payload payload) {
        try {
            return new BodyHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(payload.bytes())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
