package io.gatehouse.domain.webhook;

/**
 * What kind of event it is, as the sender writes it ({@code transaction.applied}); for transaction hooks {@code
 * hook.pre_transaction} and {@code hook.post_transaction}. Any text of 1 to 200 characters that are no control characters: names that Blnk adds later
 * are kept as they are.
 */
public record EventName(String value) {

    /** The longest name that is taken for one. */
    public static final int MAXIMUM_LENGTH = 200;

    /** @throws IllegalArgumentException if empty, longer than any name, or with control characters */
    public EventName {
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("an event name has 1 to " + MAXIMUM_LENGTH + " characters");
        }
        for (var place = 0; place < value.length(); place++) {
            if (Character.isISOControl(value.charAt(place))) {
                throw new IllegalArgumentException("an event name has no control characters");
            }
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
