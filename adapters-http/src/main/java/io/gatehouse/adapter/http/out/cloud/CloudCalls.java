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
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import io.gatehouse.adapter.http.out.cloud.Breakers.Result;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Access;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.installation.ApiKey;

/**
 * Makes calls. One that may be made again is made up to three times, each after a longer pause than the one before, of
 * random length, so that many that failed together do not come back together. Where Blnk Cloud says when to come back,
 * that counts; if it is too long to wait for, the call fails at once and says so. Thread-safe.
 */
final class CloudCalls {

    static final int ATTEMPTS = 3;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(400);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int LARGEST_ANSWER = 32 * 1024 * 1024;
    private static final int LARGEST_REFUSAL = 64 * 1024;
    private static final int LOCKED = 423;
    private static final int TOO_MANY = 429;

    private final RestClient client;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Pause pause;
    private final Breakers breakers;
    private final CloudNotes notes;
    private final CloudMeters meters;

    /** What it runs on: the clock tells how long a date is away. */
    record Tools(InstantSource clock, RandomGenerator random, Pause pause) {}

    CloudCalls(RestClient client, Tools tools, Breakers breakers, CloudNotes notes, CloudMeters meters) {
        this.client = client;
        this.clock = tools.clock();
        this.random = tools.random();
        this.pause = tools.pause();
        this.breakers = breakers;
        this.notes = notes;
        this.meters = meters;
    }

    /** With whose key calls are made. */
    record Session(Access access, ApiKey key) {

        /** Whether the key can stand in a header. One that cannot would be quoted by the exception that says so. */
        boolean canBeSent() {
            return StandardCharsets.US_ASCII.newEncoder().canEncode(key.value());
        }
    }

    /** What came of one attempt; {@code again} is whether another may help, and how long to wait for it if that is known. */
    private record Attempt<T>(Answer<T> answer, boolean again, Optional<Duration> delay, Result result) {

        static <T> Attempt<T> given(T value) {
            return new Attempt<>(new Answer.Given<>(value), false, Optional.empty(), Result.ANSWERED);
        }

        static <T> Attempt<T> last(Failure failure) {
            return new Attempt<>(new Answer.Failed<>(failure), false, Optional.empty(), Result.ANSWERED);
        }

        static <T> Attempt<T> passing(Failure failure, Optional<Duration> wait, Result result) {
            return new Attempt<>(new Answer.Failed<>(failure), true, wait, result);
        }
    }

    /** Makes the call, unless its permission was not granted, and reads its answer. */
    <T> Answer<T> make(Session session, CloudCall call, CloudReader<T> reader) {
        var answer = answer(session, call, reader);
        meters.count(call.action(), answer);
        switch (answer) {
            case Answer.Given<T> _ -> notes.used(session.access(), call.action());
            case Answer.Failed<T>(Failure.Unauthorized _) -> notes.rejected(session.access(), session.key());
            case Answer.Failed<T>(Failure.Forbidden _) -> notes.refused(session.access(), call.action());
            case Answer.Failed<T> _ -> {
                // Whether it was allowed is not known.
            }
        }
        return answer;
    }

    private <T> Answer<T> answer(Session session, CloudCall call, CloudReader<T> reader) {
        if (!call.action().isAllowedBy(session.access().permissions())) {
            return new Answer.Failed<>(new Failure.Forbidden(call.action().scope()));
        }
        if (!session.canBeSent()) {
            return new Answer.Failed<>(new Failure.Unauthorized());
        }
        var attempts = call.repeatable() ? ATTEMPTS : 1;
        for (var attempt = 1;; attempt++) {
            var made = guarded(session, call, reader);
            var wait = made.delay().orElse(pauseAfter(attempt));
            if (!made.again() || attempt == attempts || wait.compareTo(LONGEST_PAUSE) > 0 || !paused(wait)) {
                return made.answer();
            }
        }
    }

    /** Waits before something is tried once more after so many times; false if there is no time to wait. */
    boolean pausedAfter(int attempt) {
        return paused(pauseAfter(attempt));
    }

    private boolean paused(Duration wait) {
        try {
            pause.of(wait);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> Attempt<T> guarded(Session session, CloudCall call, CloudReader<T> reader) {
        var breaker = breakers.of(session.access().instance());
        var refusal = breaker.refusal();
        if (refusal.isPresent()) {
            return Attempt.last(new Failure.Unavailable(
                    "Blnk Cloud failed too often; Gatehouse asks again later", refusal));
        }
        var result = Result.NOT_MADE;
        try {
            var made = attempt(session, call, reader);
            result = made.result();
            return made;
        } finally {
            breaker.tell(result);
        }
    }

    private <T> Attempt<T> attempt(Session session, CloudCall call, CloudReader<T> reader) {
        try {
            var request = client.method(call.method())
                    .uri(builder -> {
                        builder.path(call.path());
                        builder.queryParam("instance_id", "{instance_id}");
                        call.query().forEach((name, value) -> builder.queryParam(name, "{" + name + "}"));
                        return builder.build(variables(session, call));
                    })
                    .header(HttpHeaders.AUTHORIZATION, "Bearer " + session.key().value())
                    .header(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
            call.body().ifPresent(json -> request.contentType(MediaType.APPLICATION_JSON)
                    .body(json.write().getBytes(StandardCharsets.UTF_8)));
            return request.exchangeForRequiredValue((_, response) -> judged(call, response, reader));
        } catch (ResourceAccessException _) {
            return Attempt.passing(
                    new Failure.Unavailable("Blnk Cloud does not answer"), Optional.empty(), Result.UNANSWERED);
        }
    }

    private static Map<String, String> variables(Session session, CloudCall call) {
        var variables = new HashMap<>(call.query());
        variables.put("instance_id", session.access().instance().value());
        call.part().ifPresent(part -> variables.put("id", part));
        return variables;
    }

    private <T> Attempt<T> judged(CloudCall call, ClientHttpResponse response, CloudReader<T> reader)
            throws IOException {
        var status = response.getStatusCode().value();
        if (response.getStatusCode().is2xxSuccessful()) {
            return understood(response.getBody().readNBytes(LARGEST_ANSWER + 1), reader);
        }
        var wait = Optional.ofNullable(response.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).flatMap(this::wait);
        return switch (status) {
            case 401 -> Attempt.last(new Failure.Unauthorized());
            case 403 -> Attempt.last(new Failure.Forbidden(call.action().scope()));
            case LOCKED -> Attempt.passing(unavailable(status, wait), wait, Result.ANSWERED);
            case TOO_MANY -> Attempt.passing(new Failure.RateLimited(wait), wait, Result.ANSWERED);
            default -> status >= 500
                    ? Attempt.passing(unavailable(status, wait), wait, Result.UNANSWERED)
                    : refused(status, response, reader);
        };
    }

    private static Failure unavailable(int status, Optional<Duration> wait) {
        return new Failure.Unavailable("Blnk Cloud answers with status " + status, wait);
    }

    private static <T> Attempt<T> refused(int status, ClientHttpResponse response, CloudReader<T> reader)
            throws IOException {
        return reader.readRefusal(response.getBody().readNBytes(LARGEST_REFUSAL))
                .map(Attempt::given)
                .orElseGet(() -> Attempt.last(status == 404
                        ? new Failure.NotFound()
                        : new Failure.NotUnderstood("Blnk Cloud answers with status " + status)));
    }

    private static <T> Attempt<T> understood(byte[] body, CloudReader<T> reader) {
        if (body.length > LARGEST_ANSWER) {
            return Attempt.last(new Failure.NotUnderstood("The answer of Blnk Cloud is larger than 32 MiB"));
        }
        return reader.read(body).map(Attempt::given)
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
