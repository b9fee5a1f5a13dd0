package io.gatehouse.application.webhook.port.out;

import java.util.Optional;

import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.Payload;

/** Reads the JSON of Blnk's webhooks and transaction hooks. Numbers keep every digit. Thread-safe. */
public interface PayloadReader {

    /** What the body says of itself, without interpreting its data. Never throws, whatever the bytes. */
    Envelope envelope(Payload payload);

    /** The body as indented JSON; empty if it is no JSON. */
    Optional<String> pretty(Payload payload);

    /**
     * The body as indented JSON in which every value is replaced by dots that is not known to be free of personal data;
     * empty if it is no JSON.
     */
    Optional<String> masked(Payload payload);
}
