package io.gatehouse.adapter.web.shared;

import java.util.Locale;

/** A state in a word, its colour only repeating what the word says. */
public record Badge(Tone tone, String text) {
    /** The colour. */
    public enum Tone {
        /** As it should be. */
        GOOD,
        /** Worth a look. */
        WARN,
        /** Ended or refused. */
        BAD,
        /** Neither. */
        PLAIN;

        /** The name as style sheets have it. */
        public String style() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
