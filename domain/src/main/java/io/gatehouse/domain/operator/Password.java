package io.gatehouse.domain.operator;

/** A password as typed. 1 to 256 characters; a new one has at least {@link #MINIMUM_LENGTH}. */
public record Password(String value) {

    /** What a new password must have at least. */
    public static final int MINIMUM_LENGTH = 12;

    private static final int MAXIMUM_LENGTH = 256;

    /** @throws IllegalArgumentException if empty or absurdly long; never quotes the value */
    public Password {
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("must have 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }

    /** Whether it is long enough to be set as a new password. */
    public boolean isLongEnough() {
        return value.length() >= MINIMUM_LENGTH;
    }

    @Override
    public String toString() {
        return "Password[redacted]";
    }
}
