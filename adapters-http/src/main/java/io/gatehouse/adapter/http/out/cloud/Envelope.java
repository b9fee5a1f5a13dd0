package io.gatehouse.adapter.http.out.cloud;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import tools.jackson.core.JacksonException;

import io.gatehouse.adapter.http.out.cloud.Json.JsonArray;
import io.gatehouse.adapter.http.out.cloud.Json.JsonNumber;
import io.gatehouse.adapter.http.out.cloud.Json.JsonObject;
import io.gatehouse.adapter.http.out.cloud.Json.JsonText;
import io.gatehouse.adapter.http.out.cloud.Json.JsonWord;

/**
 * The page that a list of the Data API is.
 *
 * @param total how many there are on all pages
 */
record Envelope(List<Json> elements, long total) {

    private static final String DATA = "data";
    private static final int MOST_YEARS = 9_999;

    /** Empty if the body is no page. */
    static Optional<Envelope> of(byte[] body) {
        if (!(read(body) instanceof JsonObject envelope)
                || !(envelope.member(DATA) instanceof JsonArray data)
                || !(envelope.member("total") instanceof JsonNumber total)
                || !total.digits().matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        return Optional.of(new Envelope(data.elements(), Long.parseLong(total.digits())));
    }

    /** A single thing, which may be wrapped in {@code data}: the documentation leaves it open. */
    static Json detail(byte[] body) {
        var read = read(body);
        return read instanceof JsonObject object && object.member(DATA) instanceof JsonObject wrapped ? wrapped : read;
    }

    /** What the body is; {@code null} as JSON has it if it is no JSON. */
    static Json read(byte[] body) {
        try {
            return Json.read(body);
        } catch (JacksonException _) {
            return JsonWord.NULL;
        }
    }

    /** A time that is written; Blnk writes the year 1 where there is none. */
    static Optional<Instant> time(Json json) {
        if (!(json instanceof JsonText(var text))) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text)).filter(time -> time.getYear() > 1
                    && time.getYear() <= MOST_YEARS).map(OffsetDateTime::toInstant);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** A text; that of a number is its digits. */
    static String text(Json json) {
        return switch (json) {
            case JsonText(var text) -> text;
            case JsonNumber(var digits) -> digits;
            case JsonObject _,JsonArray _,JsonWord _ -> "";
        };
    }
}
