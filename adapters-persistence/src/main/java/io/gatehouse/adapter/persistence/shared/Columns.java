package io.gatehouse.adapter.persistence.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Values as columns hold them, both ways. */
public final class Columns {

    private static final char REPLACEMENT = '\uFFFD';

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Columns() {}

    /**
     * An instant for a {@code timestamptz}, which holds microseconds; the rest is cut off. What lies outside of the
     * years 1 to 9999, as only an odd request can ask for, becomes the nearest instant within.
     */
    public static OffsetDateTime time(Instant instant) {
        var within = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return within.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** A {@code timestamptz} that is not null. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A {@code timestamptz}; empty if null. */
    public static Optional<Instant> optionalTime(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    /** A {@code text}; empty if null. */
    public static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** A {@code uuid} that is not null. */
    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** A {@code text[]}; no elements if null. */
    public static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    /** Texts for a {@code text[]}. */
    public static String[] array(List<String> texts) {
        return texts.stream().map(Columns::text).toArray(String[]::new);
    }

    /** A text from outside, with NUL, which PostgreSQL has no place for, replaced by U+FFFD. */
    public static String text(String value) {
        return value.indexOf('\0') < 0 ? value : value.replace('\0', REPLACEMENT);
    }

    /** The same, cut off after {@code most} characters, for what goes into an index. */
    public static String text(String value, int most) {
        return text(value.length() > most ? value.substring(0, most) : value);
    }
}
