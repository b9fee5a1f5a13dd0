package io.gatehouse.adapter.http.out.blnk;

import java.util.Map;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.Payload;

/**
 * Reads Blnk's JSON token by token: no tree is built and no number is converted, so none loses a digit.
 *
 * <p>The whole body is read, even where its first bytes tell the event: what breaks off later is no JSON, and to call it
 * understood would only move the surprise to whoever handles it. JSON nested deeper than 500 levels is treated as none.
 */
final class JacksonPayloadReader implements PayloadReader {

    /** Numbers, strings and names may be as long as the body, whose size is limited where it comes in. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(500)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    @Override
    public Envelope envelope(Payload payload) {
        try (var parser = parser(payload)) {
            return EnvelopeReader.read(parser);
        } catch (JacksonException _) {
            return new Envelope.NotUnderstood("The body is not JSON.");
        }
    }

    @Override
    public Map<String, String> data(Payload payload) {
        try (var parser = parser(payload)) {
            return DataReader.read(parser);
        } catch (JacksonException _) {
            return Map.of();
        }
    }

    @Override
    public Optional<String> pretty(Payload payload) {
        return indented(payload, Disclosure.EVERYTHING);
    }

    @Override
    public Optional<String> masked(Payload payload) {
        return indented(payload, Disclosure.ENVELOPE);
    }

    private static Optional<String> indented(Payload payload, Disclosure disclosure) {
        try (var parser = parser(payload)) {
            return Optional.of(IndentedJson.of(parser, disclosure));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    private static JsonParser parser(Payload payload) {
        return JSON.createParser(ObjectReadContext.empty(), payload.bytes());
    }
}
