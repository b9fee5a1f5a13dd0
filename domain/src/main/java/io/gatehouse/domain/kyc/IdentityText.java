package io.gatehouse.domain.kyc;

import java.util.Locale;
import java.util.Optional;

/** One text of an identity, as the ledger holds it: personal data, so it prints nothing of itself. */
public sealed interface IdentityText {

    /** What Blnk puts in front of a value that it has tokenized. */
    String TOKEN_PREFIX = "FPT:";

    /** It says this; without what cannot be seen around it, and not empty. */
    record Given(String value) implements IdentityText {

        /** @throws IllegalArgumentException if there is nothing in it */
        public Given {
            value = visible(value);
            if (value.isEmpty()) {
                throw new IllegalArgumentException("a given text is not empty");
            }
        }

        @Override
        public String toString() {
            return "Given[" + value.length() + " characters]";
        }
    }

    /** There is none. */
    record Missing() implements IdentityText {}

    /**
     * The ledger has put a token in its place: a made-up value of the same shape. To screen it would be to screen
     * somebody else.
     *
     * @see <a href="https://docs.blnkfinance.com/identities/pii-tokenization">Blnk: tokenization</a>
     */
    record Tokenized() implements IdentityText {}

    /** What a field of an identity says; one of spaces alone says nothing. */
    static IdentityText of(String field) {
        var text = visible(field);
        if (text.isEmpty()) {
            return new Missing();
        }
        return text.toUpperCase(Locale.ROOT).startsWith(TOKEN_PREFIX) ? new Tokenized() : new Given(text);
    }

    /** The text without spaces of any kind, controls and marks of direction at both ends. */
    private static String visible(String text) {
        var from = 0;
        var until = text.length();
        while (from < until && isInvisible(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (until > from && isInvisible(text.codePointBefore(until))) {
            until -= Character.charCount(text.codePointBefore(until));
        }
        return text.substring(from, until);
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    /** The text, if it is given. */
    default Optional<String> text() {
        return switch (this) {
            case Given given -> Optional.of(given.value());
            case Missing _,Tokenized _ -> Optional.empty();
        };
    }

    /** Whether a token stands in its place. */
    default boolean isTokenized() {
        return switch (this) {
            case Tokenized _ -> true;
            case Given _,Missing _ -> false;
        };
    }
}
