package io.gatehouse.simulator.core;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.HttpTransport;
import io.gatehouse.simulator.wire.OutgoingRequest;
import io.gatehouse.simulator.wire.Pace;
import io.gatehouse.simulator.wire.Payload;
import io.gatehouse.simulator.wire.RawTransport;

/** Makes one attempt: signs anew, sends with or without a fault, follows redirects as Go does, and logs each request. */
final class WebhookSender implements AutoCloseable {

    private static final int MOST_REDIRECTS = 10;
    private static final Duration SKEW_OF_A_FAULT = Duration.ofMinutes(10);

    private final Connection connection;
    private final ExchangeLog log;
    private final InstantSource clock;
    private final Duration timeLimit;
    private final HttpTransport transport = new HttpTransport();
    private final RawTransport raw;

    WebhookSender(Connection connection, ExchangeLog log, InstantSource clock, Pace pace, Duration timeLimit) {
        this.connection = connection;
        this.log = log;
        this.clock = clock;
        this.timeLimit = timeLimit;
        this.raw = new RawTransport(pace);
    }

    /** The last answer of an attempt, and whether a redirect had turned the request into a GET. */
    record Sent(
            Answer answer,
            boolean becameGet,
            long exchangeId) {}

    Sent attempt(Delivery delivery, Payload body, int attempt) {
        var endpoints = connection.endpoints();
        var uri = endpoints.webhookUri(delivery.path().orElse(endpoints.webhookPath()));
        var secret = delivery.secret().orElse(endpoints.webhookSecret());
        var sentBody = delivery.fault() == Fault.ALTERED_BYTE ? FaultyBodies.altered(body) : body;
        var request = new OutgoingRequest("POST", uri, headers(delivery, secret, body), sentBody);
        var note = delivery.fault() == Fault.NONE ? "" : delivery.fault().name();
        return follow(delivery, request, attempt, note);
    }

    private Sent follow(Delivery delivery, OutgoingRequest first, int attempt, String note) {
        var request = first;
        for (var redirects = 0;; redirects++) {
            var at = clock.instant();
            var answer = transmit(delivery, request);
            var exchange = log.sent(at, delivery.content().label(), request, answer, attempt, note);
            var next = redirects < MOST_REDIRECTS ? redirected(request, answer) : request;
            if (next.equals(request)) {
                return new Sent(answer, !"POST".equals(request.method()), exchange.id());
            }
            request = next;
        }
    }

    private Answer transmit(Delivery delivery, OutgoingRequest request) {
        return switch (delivery.fault()) {
            case SLOW -> raw.sendSlowly(request, delivery.slowness(), timeLimit);
            case CUT_OFF -> raw.sendHalf(request);
            case NONE, DUPLICATE, WRONG_SECRET, EMPTY_KEY, UNSIGNED, STALE, FUTURE, UPPER_CASE_HEX, ALTERED_BYTE,
                    NOT_JSON,
                    NO_EVENT_NAME, UNKNOWN_EVENT, EXTRA_FIELD, TOO_LARGE ->
                transport.send(request, timeLimit);
        };
    }

    /** The request that Go's client makes next; the same request when the answer is no redirect. */
    private static OutgoingRequest redirected(OutgoingRequest request, Answer answer) {
        if (!(answer instanceof Answer.Received received) || !received.headers().containsKey("location")) {
            return request;
        }
        var target = request.uri().resolve(URI.create(received.headers().getOrDefault("location", "")));
        return switch (received.code()) {
            case 301, 302, 303 -> new OutgoingRequest("GET", target, withoutBodyHeaders(request), Payload.empty());
            case 307, 308 -> new OutgoingRequest(request.method(), target, request.headers(), request.body());
            default -> request;
        };
    }

    private static Map<String, String> withoutBodyHeaders(OutgoingRequest request) {
        Map<String, String> kept = new LinkedHashMap<>(request.headers());
        kept.keySet().removeIf("content-type"::equalsIgnoreCase);
        return kept;
    }

    private Map<String, String> headers(Delivery delivery, String secret, Payload body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Go-http-client/1.1");
        headers.put("Content-Type", "application/json");
        if (!leavesUnsigned(delivery, secret)) {
            sign(headers, delivery, secret, body);
        }
        headers.put("Accept-Encoding", "gzip");
        switch (delivery.channel()) {
            case Channel.TransactionHook hook -> {
                headers.put("X-Hook-ID", "hook_" + UUID.nameUUIDFromBytes(hook.type().name().getBytes(
                        java.nio.charset.StandardCharsets.UTF_8)));
                headers.put("X-Hook-Type", hook.type().name());
            }
            case Channel.GlobalWebhook _ -> headers.putAll(delivery.headers());
        }
        return headers;
    }

    /** Core 0.15 leaves a global webhook unsigned where it has no secret, but signs a hook with the empty key. */
    private static boolean leavesUnsigned(Delivery delivery, String secret) {
        return switch (delivery.fault()) {
            case UNSIGNED -> true;
            case EMPTY_KEY, WRONG_SECRET -> false;
            case NONE, DUPLICATE, STALE, FUTURE, UPPER_CASE_HEX, ALTERED_BYTE, NOT_JSON, NO_EVENT_NAME, UNKNOWN_EVENT,
                    EXTRA_FIELD, SLOW, CUT_OFF, TOO_LARGE ->
                secret.isEmpty() && delivery.channel() instanceof Channel.GlobalWebhook(var retries)
                        && retries != RetryPolicy.CORE_0_14;
        };
    }

    private void sign(Map<String, String> headers, Delivery delivery, String secret, Payload body) {
        var skew = switch (delivery.fault()) {
            case STALE -> SKEW_OF_A_FAULT.negated();
            case FUTURE -> SKEW_OF_A_FAULT;
            default -> Duration.ZERO;
        };
        var moment = clock.instant().plus(skew).plus(delivery.clockOffset());
        var timestamp = Long.toString(moment.getEpochSecond());
        var key = switch (delivery.fault()) {
            case WRONG_SECRET -> secret + "-but-not-this-one";
            case EMPTY_KEY -> "";
            default -> secret;
        };
        var signature = WebhookSigner.sign(key, timestamp, body);
        headers.put("X-Blnk-Signature",
                delivery.fault() == Fault.UPPER_CASE_HEX ? signature.toUpperCase(Locale.ROOT) : signature);
        headers.put("X-Blnk-Timestamp", timestamp);
    }

    @Override
    public void close() {
        transport.close();
    }
}
