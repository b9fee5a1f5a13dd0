package io.gatehouse.domain.kyc;

/** The short name of what looks people up on lists, such as {@code embedded} or {@code yente}: lower-case letters, digits, hyphens. */
public record ScreeningService(String name) {

    private static final int LONGEST = 40;

    /** @throws IllegalArgumentException if it is anything else */
    public ScreeningService {
        if (name.length() > LONGEST || !name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("a screening service has a short name of lower-case letters");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
