package io.gatehouse.adapter.http.in.installation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Times as RFC 3339 writes them. The formats of the JDK are wider (seconds may be missing) and narrower (upper case
 * only).
 */
final class Rfc3339 {

    private static final Pattern SHAPE = Pattern.compile(
            "\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");
    private static final String EXPECTED = "must be a time such as 2026-08-21T12:00:00Z (RFC 3339)";

    private Rfc3339() {}

    /** @throws IllegalArgumentException if the text is no such time */
    static Instant instant(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException(EXPECTED);
        }
        try {
            return OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(EXPECTED, wrong);
        }
    }
}
