package io.gatehouse.domain.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceivedEventTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    @Test
    void oneOfAKnownNameIsReceived() {
        assertThat(event(new Envelope.Understood(new EventName("identity.created"), Optional.of("idt_1"))).state())
                .isEqualTo(EventState.RECEIVED);
    }

    @Test
    void oneOfAnUnknownNameHasNoHandler() {
        assertThat(event(new Envelope.Understood(new EventName("identity.renamed"), Optional.empty())).state())
                .isEqualTo(EventState.NO_HANDLER);
    }

    @Test
    void oneThatCannotBeReadIsNotUnderstood() {
        assertThat(event(new Envelope.NotUnderstood("not JSON")).state()).isEqualTo(EventState.NOT_UNDERSTOOD);
    }

    @Test
    void aPayloadIsACopyOfItsBytes() {
        var bytes = "body".getBytes(StandardCharsets.UTF_8);
        var payload = Payload.of(bytes);

        bytes[0] = 'X';
        payload.bytes()[1] = 'X';

        assertThat(payload.bytes()).isEqualTo("body".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void payloadsOfTheSameBytesAreEqual() {
        assertThat(Payload.of(new byte[]{1, 2})).isEqualTo(Payload.of(new byte[]{1, 2}))
                .hasSameHashCodeAs(Payload.of(new byte[]{1, 2})).isNotEqualTo(Payload.of(new byte[]{1, 3}));
        assertThat(Payload.of(new byte[]{1, 2}).size()).isEqualTo(2);
    }

    private static ReceivedEvent event(Envelope envelope) {
        return new ReceivedEvent(
                new EventId(new UUID(1, 1)), new SourceId(new UUID(1, 2)), Optional.empty(), envelope,
                Payload.of(new byte[0]), new BodyHash("0".repeat(64)), List.of(), NOW, new SecretId("secret-1"), NOW);
    }
}
