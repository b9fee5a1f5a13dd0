package io.gatehouse.application.webhook.view;

import java.time.Instant;

/** The body of an event, as far as its reader may see it. */
public sealed interface BodyText {

    /** Indented JSON in which every value that may be personal data is replaced by dots. */
    record Masked(String pretty) implements BodyText {}

    /** No JSON, so it cannot be told what in it is personal; nothing is shown until it is revealed. */
    record Hidden() implements BodyText {}

    /** Not kept any more, so there is nothing to show or to reveal. */
    record Expunged(Instant at) implements BodyText {}

    /**
     * Everything.
     *
     * @param pretty indented JSON; the raw text again if it is no JSON
     * @param raw    the bytes as received, read as UTF-8
     */
    record Revealed(String pretty, String raw) implements BodyText {}
}
