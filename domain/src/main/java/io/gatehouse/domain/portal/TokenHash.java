package io.gatehouse.domain.portal;

/**
 * SHA-256 of a launch or session token, 64 lower-case hex digits. Tokens have 256 random bits, so a plain hash is
 * enough; the token itself is never kept.
 */
public record TokenHash(String hex) {

    /** @throws IllegalArgumentException unless 64 lower-case hex digits */
    public TokenHash {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a token hash is 64 lower-case hex digits");
        }
    }
}
