package io.gatehouse.application.webhook.port.out;

import java.util.Map;
import java.util.Optional;

import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.Payload;

/** Reads the JSON of Blnk's webhooks and transaction hooks. Numbers keep every digit. Thread-safe. */
public interface PayloadReader {

    /** What the body says of itself, without interpreting its data. Never throws, whatever the bytes. */
    Envelope envelope(Payload payload);

    /**
     * The fields of {@code data} that are texts, numbers or flags, for handlers: numbers with the digits that they are
     * written with, a field that occurs twice as it stands last. What is null, an object or an array is left out, and all
     * of a body that is no JSON. They hold personal data.
     */
    Map<String, String> data(Payload payload);

    /** The body as indented JSON; empty if it is no JSON. */
    Optional<String> pretty(Payload payload);

    /**
     * The body as indented JSON in which every value is replaced by dots that is not known to be free of personal data;
     * empty if it is no JSON.
     */
    Optional<String> masked(Payload payload);
}
