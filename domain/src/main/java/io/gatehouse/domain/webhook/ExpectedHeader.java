package io.gatehouse.domain.webhook;

import java.util.Locale;

/**
 * A header that a source must send with each delivery, such as a bearer token set in the Core's {@code
 * notification.webhook.headers}. Core adds those headers to webhooks but not to transaction hooks.
 *
 * @param name lower case, a token of RFC 9110
 */
public record ExpectedHeader(String name, String value) {

    private static final int MAXIMUM_LENGTH = 1024;

    /** @throws IllegalArgumentException if the name is no header name or the value cannot be sent; never quotes it */
    public ExpectedHeader {
        name = name.strip().toLowerCase(Locale.ROOT);
        value = value.strip();
        if (!name.matches("[a-z0-9!#$%&'*+.^_`|~-]{1,100}")) {
            throw new IllegalArgumentException("must be the name of a header");
        }
        if (value.isEmpty() || value.length() > MAXIMUM_LENGTH || value.chars().anyMatch(c -> c < ' ' || c == 127)) {
            throw new IllegalArgumentException("must be 1 to " + MAXIMUM_LENGTH + " characters on one line");
        }
    }

    @Override
    public String toString() {
        return "ExpectedHeader[name=" + name + ", value=redacted]";
    }
}
