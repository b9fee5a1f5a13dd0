package io.gatehouse.adapter.http.in.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The last part of the URLs that are registered in Blnk Cloud. Cloud does not sign its calls, so knowing the URL is all
 * that shows who calls.
 *
 * @see <a href="https://docs.blnkfinance.com/cloud/apps">Blnk Cloud apps</a>
 */
public record CallbackSecret(Optional<String> value) {

    /** @throws IllegalArgumentException if the secret cannot stand in a URL as it is, or is too short; never quotes it */
    public CallbackSecret {
        if (value.isPresent() && !value.get().matches("[A-Za-z0-9._~+=-]{8,200}")) {
            throw new IllegalArgumentException(
                    "the callback secret must be 8 to 200 letters, digits and any of . _ ~ + = -");
        }
    }

    /** Whether {@code rest}, what follows the path of a route, opens it; takes the same time wherever they differ. */
    boolean opens(String rest) {
        return value.map(secret -> MessageDigest.isEqual(bytes("/" + secret), bytes(rest))).orElseGet(rest::isEmpty);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "CallbackSecret[redacted]";
    }
}
