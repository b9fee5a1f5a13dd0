package io.gatehouse.adapter.http.out.cloud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.Permission;

/**
 * Calls that only read, and so may be made again: up to three times, each after a longer pause than the one before, of
 * random length, so that many that failed together do not come back together. Where Blnk Cloud says when to come back,
 * that counts; if it is too long to wait for, the call fails at once and says so.
 */
final class CloudCalls {

    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;
    private static final int TOO_MANY = 429;

    private final RestClient client;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Pause pause;

    CloudCalls(RestClient client, InstantSource clock, RandomGenerator random, Pause pause) {
        this.client = client;
        this.clock = clock;
        this.random = random;
        this.pause = pause;
    }

    /**
     * A call.
     *
     * @param path  with a place in braces for each part
     * @param scope what the key needs for it
     */
    record Read(String path, List<String> parts, Map<String, String> query, ApiKey key, Permission scope) {

        Read {
            parts = List.copyOf(parts);
        }

        Read(String path, Map<String, String> query, ApiKey key, Permission scope) {
            this(path, List.of(), query, key, scope);
        }

        Read withPart(String part) {
            return new Read(path, List.of(part), query, key, scope);
        }

        /** Whether the key can stand in a header. One that cannot would be quoted by the exception that says so. */
        boolean canBeSent() {
            return StandardCharsets.US_ASCII.newEncoder().canEncode(key.value());
        }

        @Override
        public String toString() {
            return "Read[" + path + "]";
        }
    }

    /** What came of one attempt; {@code again} is whether another may help, and how long to wait for it if that is known. */
    private record Attempt<T>(Answer<T> answer, boolean again, Optional<Duration> delay) {

        static <T> Attempt<T> last(Failure failure) {
            return new Attempt<>(new Answer.Failed<>(failure), false, Optional.empty());
        }

        static <T> Attempt<T> passing(Failure failure, Optional<Duration> wait) {
            return new Attempt<>(new Answer.Failed<>(failure), true, wait);
        }
    }

    /** Makes the call, and reads the body of its answer, of which the reader makes nothing if it is not what it expects. */
    <T> Answer<T> read(Read call, Function<byte[], Optional<T>> reader) {
        if (!call.canBeSent()) {
            return new Answer.Failed<>(new Failure.Unauthorized());
        }
        for (var attempt = 1;; attempt++) {
            var made = attempt(call, reader);
            var wait = made.delay().orElse(pauseAfter(attempt));
            if (!made.again() || attempt == ATTEMPTS || wait.compareTo(LONGEST_PAUSE) > 0) {
                return made.answer();
            }
            try {
                pause.of(wait);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return made.answer();
            }
        }
    }

    private <T> Attempt<T> attempt(Read call, Function<byte[], Optional<T>> reader) {
        try {
            return client.get()
                    .uri(builder -> {
                        builder.path(call.path());
                        call.query().forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
                        return builder.build(variables(call));
                    })
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + call.key().value())
                    .header(HttpHeaders.ACCEPT, "application/json")
                    .exchangeForRequiredValue((_, response) -> judged(call, response, reader));
        } catch (ResourceAccessException _) {
            return Attempt.passing(new Failure.Unavailable("Blnk Cloud does not answer"), Optional.empty());
        }
    }

    private static Map<String, String> variables(Read call) {
        var variables = new HashMap<>(call.query());
        if (!call.parts().isEmpty()) {
            variables.put("id", call.parts().getFirst());
        }
        return variables;
    }

    private <T> Attempt<T> judged(Read call, ClientHttpResponse response, Function<byte[], Optional<T>> reader)
            throws IOException {
        var status = response.getStatusCode().value();
        if (status == 200) {
            return understood(response.getBody().readNBytes(LARGEST_ANSWER + 1), reader);
        }
        var wait = Optional.ofNullable(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).flatMap(this::wait);
        return switch (status) {
            case 401 -> Attempt.last(new Failure.Unauthorized());
            case 403 -> Attempt.last(new Failure.Forbidden(call.scope()));
            case 404 -> Attempt.last(new Failure.NotFound());
            case TOO_MANY -> Attempt.passing(new Failure.RateLimited(wait), wait);
            default -> status >= 500
                    ? Attempt.passing(new Failure.Unavailable("Blnk Cloud answers with status " + status), wait)
                    : Attempt.last(new Failure.NotUnderstood("Blnk Cloud answers with status " + status));
        };
    }

    private static <T> Attempt<T> understood(byte[] body, Function<byte[], Optional<T>> reader) {
        if (body.length > LARGEST_ANSWER) {
            return Attempt.last(new Failure.NotUnderstood("The answer of Blnk Cloud is larger than 32 MiB"));
        }
        return reader.apply(body)
                .map(value -> new Attempt<>(new Answer.Given<>(value), false, Optional.empty()))
                .orElseGet(() -> Attempt.last(new Failure.NotUnderstood(
                        "The answer of Blnk Cloud does not have the form that its documentation shows")));
    }

    /** Seconds, or a time (RFC 9110). */
    private Optional<Duration> wait(String retryAfter) {
        if (retryAfter.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
        }
        try {
            Instant then = ZonedDateTime.parse(retryAfter, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            var wait = Duration.between(clock.instant(), then);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Duration pauseAfter(int attempt) {
        var full = FIRST_PAUSE.toMillis() << (attempt - 1);
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
