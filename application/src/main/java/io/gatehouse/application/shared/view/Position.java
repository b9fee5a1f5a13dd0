package io.gatehouse.application.shared.view;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in a list that is ordered by time and id, newest first; the key that keyset paging goes on from. Its text
 * form stands in URLs.
 */
public record Position(Instant at, UUID id) {

    /** Times outside of these are no row's, and not every store can compare them. */
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final Pattern FORM = Pattern.compile("([-0-9TZ:.+]{1,40})_([0-9a-f-]{36})");

    /** The position whose text form this is; empty if it is none. */
    public static Optional<Position> parse(String text) {
        var matcher = FORM.matcher(text.toLowerCase(Locale.ROOT).replace('t', 'T').replace('z', 'Z'));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(Instant.parse(matcher.group(1)), UUID.fromString(matcher.group(2))))
                    .filter(position -> !position.at().isBefore(EARLIEST) && !position.at().isAfter(LATEST));
        } catch (java.time.DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The text form, safe in a URL's query. */
    public String text() {
        return at + "_" + id;
    }
}
