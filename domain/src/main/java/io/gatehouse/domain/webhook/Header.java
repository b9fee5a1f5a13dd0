package io.gatehouse.domain.webhook;

import java.util.Locale;

/** A request header, its name in lower case as names are compared without regard to case (RFC 9110). */
public record Header(String name, String value) {

    public Header {
        name = name.toLowerCase(Locale.ROOT);
    }

    /** Prints the name only: a value may be a credential. */
    @Override
    public String toString() {
        return "Header[name=" + name + "]";
    }
}
