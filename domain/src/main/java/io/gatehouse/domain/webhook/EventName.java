package io.gatehouse.domain.webhook;

/**
 * What kind of event it is, as the sender writes it ({@code transaction.applied}); for transaction hooks {@code
 * hook.pre_transaction} and {@code hook.post_transaction}. Any text of 1 to 200 characters: names that Blnk adds later
 * are kept as they are.
 */
public record EventName(String value) {

    /** The longest name that is taken for one. */
    public static final int MAXIMUM_LENGTH = 200;

    /** @throws IllegalArgumentException if empty or longer than any name */
    public EventName {
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("an event name has 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
