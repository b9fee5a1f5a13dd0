package io.gatehouse.domain.webhook;

/**
 * A Blnk Core's {@code server.secret_key}, used as text (a secret that looks like hex is not decoded). It is also the
 * Core's master API key, so it is as sensitive as a root password.
 *
 * @see <a href="https://docs.blnkfinance.com/advanced/secure-blnk">Secure Blnk</a>
 */
public record SigningSecret(String value) {

    private static final int MINIMUM_LENGTH = 8;
    private static final int MAXIMUM_LENGTH = 1024;

    /** @throws IllegalArgumentException if too short to be a secret or absurdly long; never quotes the value */
    public SigningSecret {
        if (isEmptyToHmac(value)) {
            throw new IllegalArgumentException("must not be empty: anybody can sign with an empty secret");
        }
        if (value.length() < MINIMUM_LENGTH || value.length() > MAXIMUM_LENGTH) {
            throw new IllegalArgumentException(
                    "must have " + MINIMUM_LENGTH + " to " + MAXIMUM_LENGTH + " characters");
        }
    }

    /** HMAC pads a key with zeros (RFC 2104), so zeros alone are the empty key. */
    private static boolean isEmptyToHmac(String value) {
        return value.chars().allMatch(character -> character == 0 || Character.isWhitespace(character));
    }

    @Override
    public String toString() {
        return "SigningSecret[redacted]";
    }
}
