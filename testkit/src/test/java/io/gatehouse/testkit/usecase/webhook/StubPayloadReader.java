package io.gatehouse.testkit.usecase.webhook;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;

/** Understands a body that starts with its event's name, takes each of its texts for a field of the data, and marks what it made pretty and what it masked. */
final class StubPayloadReader implements PayloadReader {

    private static final Pattern NAMED = Pattern.compile("\\{\"event\":\"([a-z_.]+)\".*", Pattern.DOTALL);

    private static final Pattern FIELD = Pattern.compile("\"([a-z_]+)\":\"([^\"]*)\"");

    @Override
    public Envelope envelope(Payload payload) {
        var matcher = NAMED.matcher(text(payload));
        return matcher.matches()
                ? new Envelope.Understood(new EventName(matcher.group(1)), Optional.empty(), Optional.empty())
                : new Envelope.NotUnderstood("no event name");
    }

    @Override
    public Map<String, String> data(Payload payload) {
        return FIELD.matcher(text(payload)).results()
                .collect(Collectors.toUnmodifiableMap(field -> field.group(1), field -> field.group(2)));
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
