package io.gatehouse.simulator.core;

import io.gatehouse.simulator.wire.Payload;

/** Where a delivery's body comes from. */
public sealed interface Content {

    /** A template's name as listed by {@link EventCatalogue}; each send makes a new event of it. */
    record Fresh(String template) implements Content {}

    /** A template's name; each send uses the file's exact bytes. */
    record Fixed(String template) implements Content {}

    /** Bytes made by the caller, with a label for the log. */
    record Given(
            String label,
            Payload body) implements Content {}

    /** What to call it in the log. */
    default String label() {
        return switch (this) {
            case Fresh(var template) -> template;
            case Fixed(var template) -> template;
            case Given(var label, var _) -> label;
        };
    }
}
