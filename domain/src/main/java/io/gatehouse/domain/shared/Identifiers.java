package io.gatehouse.domain.shared;

/**
 * The rule for identifiers that other systems gave out: opaque, 1 to 200 visible characters, no white space.
 *
 * <p>Blnk documents prefixes ({@code instapp_}, {@code inst_}) but not their stability, so none is required.
 */
public final class Identifiers {

    private static final int MAXIMUM_LENGTH = 200;

    private Identifiers() {}

    /**
     * Returns {@code value} as it came.
     *
     * @throws IllegalArgumentException saying what is wrong, in words fit for the caller of an API
     */
    public static String require(String value) {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("must not be empty");
        }
        if (value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("must be at most " + MAXIMUM_LENGTH + " characters");
        }
        if (!consistsOfVisible(value)) {
            throw new IllegalArgumentException("must consist of visible characters without spaces");
        }
        return value;
    }

    private static boolean consistsOfVisible(String value) {
        for (var place = 0; place < value.length(); place += Character.charCount(value.codePointAt(place))) {
            if (!isVisible(value.codePointAt(place))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
