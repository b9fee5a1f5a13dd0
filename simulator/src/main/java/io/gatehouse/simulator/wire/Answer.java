package io.gatehouse.simulator.wire;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** What came back for one request: an HTTP answer, or none. */
public sealed interface Answer {

    /** From the start of the request to the last byte of the answer, or to the moment of giving up. */
    Duration duration();

    /** An HTTP answer. Header names are in lower case, several values of one name are joined by a comma. */
    record Received(
            int code,
            Map<String, String> headers,
            Payload body,
            Duration duration) implements Answer {

        /** Keeps a copy of the headers. */
        public Received {
            headers = Map.copyOf(headers);
        }
    }

    /** No complete HTTP answer, with the reason in words. */
    record Missing(
            Cause cause,
            String detail,
            Duration duration) implements Answer {}

    /** Why there is no answer. */
    enum Cause {
        /** The time limit passed. */
        TIME_LIMIT,
        /** The connection could not be made, or broke. */
        CONNECTION,
        /** The simulator closed the connection on purpose before the request was complete. */
        CUT_OFF
    }

    /** The HTTP status, empty without an answer. */
    default OptionalInt status() {
        return switch (this) {
            case Received received -> OptionalInt.of(received.code());
            case Missing _ -> OptionalInt.empty();
        };
    }

    /** Whether the status is 200 to 299. */
    default boolean isSuccess() {
        return status().orElse(0) / 100 == 2;
    }

    /** One clause for people, such as "answered 200 in 23 ms". */
    default String inWords() {
        return switch (this) {
            case Received received -> "answered " + received.code() + " in " + duration().toMillis() + " ms";
            case Missing missing -> switch (missing.cause()) {
                case TIME_LIMIT -> "did not answer within " + missing.detail();
                case CONNECTION -> "could not be reached: " + missing.detail();
                case CUT_OFF -> "gave no answer: " + missing.detail();
            };
        };
    }
}
