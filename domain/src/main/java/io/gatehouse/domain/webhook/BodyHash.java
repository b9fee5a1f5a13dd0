package io.gatehouse.domain.webhook;

/** SHA-256 of a body as received, 64 lower-case hex digits; equal for every attempt at one delivery. */
public record BodyHash(String hex) {

    private static final int LENGTH = 64;

    /** @throws IllegalArgumentException unless 64 lower-case hex digits */
    public BodyHash {
        if (hex.length() != LENGTH || !consistsOfDigits(hex)) {
            throw new IllegalArgumentException("a body hash is 64 lower-case hex digits");
        }
    }

    private static boolean consistsOfDigits(String hex) {
        for (var place = 0; place < hex.length(); place++) {
            if (!isDigit(hex.charAt(place))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    @Override
    public String toString() {
        return hex;
    }
}
