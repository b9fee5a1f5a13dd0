package io.gatehouse.domain.shared;

/** Why a person did something, in their own words: 3 to 500 characters after trimming. */
public record Reason(String text) {

    private static final int MINIMUM_LENGTH = 3;
    private static final int MAXIMUM_LENGTH = 500;

    /** @throws IllegalArgumentException if the text is too short or too long */
    public Reason {
        text = text.strip();
        if (text.length() < MINIMUM_LENGTH || text.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "must be " + MINIMUM_LENGTH + " to " + MAXIMUM_LENGTH + " characters");
        }
    }
}
