package io.gatehouse.testkit.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.KnownEvent;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** An accepted event with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class ReceivedEventBuilder {

    private final EventId id;
    private final SourceId source;
    private final Optional<InstanceId> instance;
    private final Envelope envelope;
    private final EventState state;
    private final Payload payload;
    private final Instant receivedAt;

    private ReceivedEventBuilder(
            EventId id, SourceId source, Optional<InstanceId> instance, Envelope envelope, EventState state,
            Payload payload, Instant receivedAt) {
        this.id = id;
        this.source = source;
        this.instance = instance;
        this.envelope = envelope;
        this.state = state;
        this.payload = payload;
        this.receivedAt = receivedAt;
    }

    /** A {@code transaction.applied} about {@code txn_1} from the default source, received at {@code START}. */
    public static ReceivedEventBuilder anEvent() {
        return new ReceivedEventBuilder(
                new EventId(SequentialIds.number(1)), InMemorySources.DEFAULT_ID, Optional.empty(),
                new Envelope.Understood(KnownEvent.TRANSACTION_APPLIED.eventName(), Optional.of("txn_1"),
                        Optional.empty()),
                EventState.WAITING,
                Payload.of("{\"event\":\"transaction.applied\",\"data\":{\"transaction_id\":\"txn_1\"}}"
                        .getBytes(StandardCharsets.UTF_8)),
                MutableInstantSource.START);
    }

    /** Under this id. */
    public ReceivedEventBuilder withId(UUID value) {
        return new ReceivedEventBuilder(new EventId(value), source, instance, envelope, state, payload, receivedAt);
    }

    /** From this source. */
    public ReceivedEventBuilder from(SourceId value) {
        return new ReceivedEventBuilder(id, value, instance, envelope, state, payload, receivedAt);
    }

    /** Of this instance. */
    public ReceivedEventBuilder ofInstance(String value) {
        return new ReceivedEventBuilder(
                id, source, Optional.of(new InstanceId(value)), envelope, state, payload, receivedAt);
    }

    /** Of this name, about this resource. */
    public ReceivedEventBuilder about(String name, String resource) {
        return new ReceivedEventBuilder(
                id, source, instance,
                new Envelope.Understood(new EventName(name), Optional.of(resource), Optional.empty()),
                state, payload, receivedAt);
    }

    /** Of this name, about nothing in particular. */
    public ReceivedEventBuilder named(String name) {
        return new ReceivedEventBuilder(
                id, source, instance, new Envelope.Understood(new EventName(name), Optional.empty(), Optional.empty()),
                state, payload, receivedAt);
    }

    /** Of a name that nothing handles. */
    public ReceivedEventBuilder withoutHandler() {
        return new ReceivedEventBuilder(id, source, instance, envelope, EventState.NO_HANDLER, payload, receivedAt);
    }

    /** Not understood. */
    public ReceivedEventBuilder notUnderstood() {
        return new ReceivedEventBuilder(
                id, source, instance, new Envelope.NotUnderstood("not JSON"), EventState.NOT_UNDERSTOOD, payload,
                receivedAt);
    }

    /** With this body. */
    public ReceivedEventBuilder withBody(byte[] bytes) {
        return new ReceivedEventBuilder(id, source, instance, envelope, state, Payload.of(bytes), receivedAt);
    }

    /** Received at this time, and signed two seconds before. */
    public ReceivedEventBuilder at(Instant time) {
        return new ReceivedEventBuilder(id, source, instance, envelope, state, payload, time);
    }

    /** The event. */
    public ReceivedEvent build() {
        return new ReceivedEvent(
                id, source, instance, envelope, state, payload, hash(payload.bytes()),
                List.of(new Header("content-type", "application/json"), new Header("user-agent", "Go-http-client/1.1")),
                receivedAt.minusSeconds(2), new SecretId("secret-1"), receivedAt);
    }

    private static BodyHash hash(byte[] bytes) {
        try {
            return new BodyHash(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
