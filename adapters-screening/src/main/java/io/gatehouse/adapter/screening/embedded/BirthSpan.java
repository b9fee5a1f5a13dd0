package io.gatehouse.adapter.screening.embedded;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * When somebody was born, as far as a list knows: from one day to another.
 *
 * @param about whether the list itself is not sure
 */
record BirthSpan(LocalDate from, LocalDate until, boolean about) {

    private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*(?:to|-|–)\\s*(\\d{4})");
    private static final Pattern ABOUT = Pattern.compile("^(?:circa|approximately|approx\\.?|about|c\\.)\\s*");
    private static final DateTimeFormatter DAY = day("d MMM uuuu");
    private static final DateTimeFormatter MONTH = day("MMM uuuu");

    private static DateTimeFormatter day(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    /** What the text says, in one of the ways in which lists write it; empty if in none. */
    static Optional<BirthSpan> of(String text) {
        var stripped = text.strip().toLowerCase(Locale.ROOT);
        var date = ABOUT.matcher(stripped).replaceFirst("");
        var about = date.length() < stripped.length();
        try {
            return Optional.of(read(date, about));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static BirthSpan read(String date, boolean about) {
        var years = YEARS.matcher(date);
        if (years.matches()) {
            return new BirthSpan(Year.parse(years.group(1)).atDay(1),
                    LocalDate.of(Integer.parseInt(years.group(2)), 12, 31), about);
        }
        if (date.matches("\\d{4}")) {
            return new BirthSpan(Year.parse(date).atDay(1), LocalDate.of(Integer.parseInt(date), 12, 31), about);
        }
        if (date.matches("\\d{4}-\\d{2}")) {
            return month(YearMonth.parse(date), about);
        }
        if (date.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
            var day = LocalDate.parse(date.substring(0, "yyyy-mm-dd".length()));
            return new BirthSpan(day, day, about);
        }
        if (date.matches("[a-z]{3} \\d{4}")) {
            return month(YearMonth.parse(date, MONTH), about);
        }
        var day = LocalDate.parse(date, DAY);
        return new BirthSpan(day, day, about);
    }

    private static BirthSpan month(YearMonth month, boolean about) {
        return new BirthSpan(month.atDay(1), month.atEndOfMonth(), about);
    }

    /** How a birth date goes with what the list says. */
    Agreement with(LocalDate born) {
        if (!born.isBefore(from) && !born.isAfter(until)) {
            return from.equals(until) && !about ? Agreement.DAY : Agreement.WITHIN;
        }
        if (isDay() && born.getYear() == from.getYear()) {
            if (born.getDayOfMonth() == from.getMonthValue() && born.getMonthValue() == from.getDayOfMonth()) {
                return Agreement.SWAPPED;
            }
            return born.getDayOfMonth() == from.getDayOfMonth() || born.getMonthValue() == from.getMonthValue()
                    ? Agreement.CLOSE
                    : Agreement.YEAR;
        }
        if (isDay() && born.getDayOfMonth() == from.getDayOfMonth() && born.getMonthValue() == from.getMonthValue()) {
            return isOneDigitOff(born.getYear(), from.getYear()) ? Agreement.CLOSE : Agreement.NONE;
        }
        if (born.getYear() == from.getYear() || born.getYear() == until.getYear()) {
            return Agreement.YEAR;
        }
        var years = Math.min(Math.abs(born.getYear() - from.getYear()), Math.abs(born.getYear() - until.getYear()));
        return years <= (about ? 3 : 1) ? Agreement.NEAR : Agreement.NONE;
    }

    private boolean isDay() {
        return from.equals(until);
    }

    private static boolean isOneDigitOff(int one, int other) {
        var digits = String.valueOf(one);
        var others = String.valueOf(other);
        var off = 0;
        for (var i = 0; i < Math.min(digits.length(), others.length()); i++) {
            off += digits.charAt(i) == others.charAt(i) ? 0 : 1;
        }
        return off <= 1;
    }

    /** From the best to none. */
    enum Agreement {
        DAY("the same day", 1000),
        SWAPPED("day and month are swapped", 900),
        WITHIN("the day lies within what the list knows", 850),
        CLOSE("one part of the date differs", 700),
        YEAR("the same year, another day", 500),
        NEAR("a year beside it", 400),
        NONE("another date", 0);

        private final String remark;
        private final int permille;

        Agreement(String remark, int permille) {
            this.remark = remark;
            this.permille = permille;
        }

        String remark() {
            return remark;
        }

        int permille() {
            return permille;
        }
    }
}
