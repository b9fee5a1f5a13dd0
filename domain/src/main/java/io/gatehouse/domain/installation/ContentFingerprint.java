package io.gatehouse.domain.installation;

/**
 * A keyed hash over what an install callback grants (installation, API key, permissions): equal fingerprints mean equal
 * content. Keyed, because a plain hash of a key could be tested against guesses. 64 lower-case hex digits.
 */
public record ContentFingerprint(String hex) {

    /** @throws IllegalArgumentException unless 64 lower-case hex digits */
    public ContentFingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a fingerprint is 64 lower-case hex digits");
        }
    }
}
