package io.gatehouse.domain.webhook;

import java.util.Locale;

/** The last part of a source's webhook URL: 1 to 63 of {@code a-z 0-9 -}, starting and ending with a letter or digit. */
public record SourceSlug(String value) {

    /** The source that answers on the bare webhook URL and takes its secrets from the environment too. */
    public static final SourceSlug DEFAULT = new SourceSlug("default");

    /** @throws IllegalArgumentException if the value cannot stand in the URL */
    public SourceSlug {
        value = value.strip().toLowerCase(Locale.ROOT);
        if (!value.matches("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException(
                    "must be 1 to 63 lower-case letters, digits and hyphens, and start and end with a letter or digit");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
