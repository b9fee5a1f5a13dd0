package io.gatehouse.simulator.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One request and what came of it, without secrets.
 *
 * @param id             counts up from 1
 * @param at             when the request began
 * @param direction      who asked whom
 * @param purpose        what it was for, such as {@code install} or {@code identity.created}
 * @param method         HTTP method
 * @param path           path and query, with the callback secret and tokens masked
 * @param requestHeaders as sent
 * @param requestBody    at most 64 Ki characters, keys and tokens masked
 * @param status         HTTP status; empty when there was no answer
 * @param outcome        one clause in words, such as "answered 200 in 23 ms"
 * @param answerHeaders  as received
 * @param answerBody     like the request's
 * @param duration       until the answer was complete
 * @param attempt        1 for the first try
 * @param note           what was special, such as the fault; empty when nothing was
 */
public record Exchange(
        long id,
        Instant at,
        Direction direction,
        String purpose,
        String method,
        String path,
        Map<String, String> requestHeaders,
        String requestBody,
        OptionalInt status,
        String outcome,
        Map<String, String> answerHeaders,
        String answerBody,
        Duration duration,
        int attempt,
        String note) {

    /** Keeps copies of the headers in their order. */
    public Exchange {
        requestHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(requestHeaders));
        answerHeaders = Collections.unmodifiableMap(new LinkedHashMap<>(answerHeaders));
    }

    /** Who asked whom. */
    public enum Direction {
        /** The simulator called the app. */
        TO_GATEHOUSE,
        /** The app called an API of the simulator. */
        FROM_GATEHOUSE
    }
}
