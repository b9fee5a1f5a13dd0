package io.gatehouse.domain.kyc;

/**
 * Tells whether what is screened of a subject has changed: a keyed hash, so that nobody can try names against it. 64
 * lower-case hex digits.
 */
public record SubjectFingerprint(String hex) {

    /** @throws IllegalArgumentException unless 64 lower-case hex digits */
    public SubjectFingerprint {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a fingerprint is 64 lower-case hex digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
