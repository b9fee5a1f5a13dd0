package io.gatehouse.domain.operator;

import java.util.Locale;

/** The name an operator signs in with: 2 to 64 of {@code a-z 0-9 . _ @ + -}; written in lower case. */
public record Username(String value) {

    /** @throws IllegalArgumentException if the value is no user name */
    public Username {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!value.matches("[a-z0-9._@+-]{2,64}")) {
            throw new IllegalArgumentException("must be 2 to 64 letters, digits and . _ @ + -");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
