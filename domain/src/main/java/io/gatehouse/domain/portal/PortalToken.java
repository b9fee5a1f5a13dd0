package io.gatehouse.domain.portal;

/**
 * A bearer secret of the portal, made for one launch or one session; 256 random bits in base64url. What came from a
 * browser may be anything up to 200 characters and is only ever hashed.
 */
public record PortalToken(String value) {

    private static final int MAXIMUM_LENGTH = 200;

    /** @throws IllegalArgumentException if empty or too long; never quotes the value */
    public PortalToken {
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException("a portal token has 1 to " + MAXIMUM_LENGTH + " characters");
        }
    }

    @Override
    public String toString() {
        return "PortalToken[redacted]";
    }
}
