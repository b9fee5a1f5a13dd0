package io.gatehouse.adapter.web.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Puts points in time into words. */
public final class Moments {
    private static final DateTimeFormatter ABSOLUTE = DateTimeFormatter
            .ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Words.LANGUAGE)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Words.LANGUAGE)
            .withZone(ZoneOffset.UTC);
    private static final int DAYS_IN_WORDS = 7;

    private final InstantSource time;
    private final Words words;

    Moments(InstantSource time, Words words) {
        this.time = time;
        this.words = words;
    }

    /** The point in time as seen from now. */
    public Moment at(Instant instant) {
        return new Moment(
                instant.truncatedTo(ChronoUnit.SECONDS).toString(), ABSOLUTE.format(instant), relative(instant));
    }

    private String relative(Instant instant) {
        var passed = Duration.between(instant, time.instant());
        var distance = passed.abs();
        var tense = passed.isNegative() ? "time.in." : "time.ago.";
        if (distance.toMinutes() == 0) {
            return passed.isNegative() ? words.say("time.in.seconds") : words.say("time.ago.seconds");
        }
        if (distance.toHours() == 0) {
            return words.say(tense + "minutes", distance.toMinutes());
        }
        if (distance.toDays() == 0) {
            return words.say(tense + "hours", distance.toHours());
        }
        return distance.toDays() < DAYS_IN_WORDS
                ? words.say(tense + "days", distance.toDays())
                : DAY.format(instant);
    }
}
