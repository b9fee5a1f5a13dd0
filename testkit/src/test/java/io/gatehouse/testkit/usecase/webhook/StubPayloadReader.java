package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;

/** Understands a body that starts with its event's name, and marks what it made pretty and what it masked. */
final class StubPayloadReader implements PayloadReader {

    private static final Pattern NAMED = Pattern.compile("\\{\"event\":\"([a-z_.]+)\".*", Pattern.DOTALL);

    @Override
    public Envelope envelope(Payload payload) {
        var matcher = NAMED.matcher(text(payload));
        return matcher.matches()
                ? new Envelope.Understood(new EventName(matcher.group(1)), Optional.empty(), Optional.empty())
                : new Envelope.NotUnderstood("no event name");
    }

    @Override
    public Optional<String> pretty(Payload payload) {
        return json(payload).map(text -> "pretty " + text);
    }

    @Override
    public Optional<String> masked(Payload payload) {
        return json(payload).map(_ -> "masked");
    }

    private static Optional<String> json(Payload payload) {
        return Optional.of(text(payload)).filter(text -> text.startsWith("{"));
    }

    private static String text(Payload payload) {
        return new String(payload.bytes(), StandardCharsets.UTF_8);
    }
}
