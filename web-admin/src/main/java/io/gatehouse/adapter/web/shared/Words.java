package io.gatehouse.adapter.web.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;

import io.gatehouse.application.shared.view.BoundedCount;

/** The words of the pages, from {@code messages.properties}. Pages speak English whatever the browser asks for. */
public final class Words {
    /** The language of all pages. */
    public static final Locale LANGUAGE = Locale.ENGLISH;
    private static final int KIBI = 1024;
    private static final int TENTHS_UP_TO = 10;
    private static final double MILLISECONDS = 1000;

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The message of that key.
     *
     * @throws org.springframework.context.NoSuchMessageException if there is none, which is a bug
     */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    /** The message of that key, if there is one. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(messages.getMessage(key, arguments, null, LANGUAGE));
    }

    /** A number of rows; with a plus where counting stopped. */
    public String count(BoundedCount count) {
        return count.exact() ? say("count.exact", count.value()) : say("count.more", count.value());
    }

    /** A number. */
    public String number(long value) {
        return say("count.exact", value);
    }

    /** A number of bytes, in the largest unit that keeps it above one. */
    public String size(long bytes) {
        if (bytes < KIBI) {
            return say("size.bytes", bytes);
        }
        return bytes < KIBI * KIBI
                ? say("size.kib", (double) bytes / KIBI)
                : say("size.mib", (double) bytes / (KIBI * KIBI));
    }

    /** A length of time in its two largest units, without sign. */
    public String duration(Duration duration) {
        var length = duration.abs();
        if (length.toDays() > 0) {
            return pair("duration.days", length.toDays(), "duration.hours", length.toHoursPart());
        }
        if (length.toHours() > 0) {
            return pair("duration.hours", length.toHours(), "duration.minutes", length.toMinutesPart());
        }
        if (length.toMinutes() > 0) {
            return pair("duration.minutes", length.toMinutes(), "duration.seconds", length.toSecondsPart());
        }
        return say("duration.seconds", length.toSeconds());
    }

    /** How long something took that is expected to be quick: milliseconds up to a second, tenths up to ten. */
    public String took(Duration duration) {
        if (duration.toSeconds() < 1) {
            return say("duration.milliseconds", duration.toMillis());
        }
        return duration.toSeconds() < TENTHS_UP_TO
                ? say("duration.tenths", duration.toMillis() / MILLISECONDS)
                : duration(duration);
    }

    private String pair(String largeUnit, long large, String smallUnit, long small) {
        return small == 0
                ? say(largeUnit, large)
                : say("duration.pair", say(largeUnit, large), say(smallUnit, small));
    }
}
