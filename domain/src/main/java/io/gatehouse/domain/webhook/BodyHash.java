package io.gatehouse.domain.webhook;

/** SHA-256 of a body as received, 64 lower-case hex digits; equal for every attempt at one delivery. */
public record BodyHash(String hex) {

    /** @throws IllegalArgumentException unless 64 lower-case hex digits */
    public BodyHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a body hash is 64 lower-case hex digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
