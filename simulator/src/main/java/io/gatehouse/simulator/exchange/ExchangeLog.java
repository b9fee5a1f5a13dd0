package io.gatehouse.simulator.exchange;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.simulator.exchange.Exchange.Direction;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.OutgoingRequest;

/** The last exchanges, newest first; the oldest is forgotten when the log is full. Safe for use by several threads. */
public final class ExchangeLog {

    private final Redaction redaction;
    private final int capacity;
    private final Deque<Exchange> exchanges = new ArrayDeque<>();
    private long lastId;

    /** Keeps up to {@code capacity} exchanges. */
    public ExchangeLog(Redaction redaction, int capacity) {
        this.redaction = redaction;
        this.capacity = capacity;
    }

    /** Keeps a request to the app and its answer, and returns it without its secrets. */
    public Exchange sent(Instant at, String purpose, OutgoingRequest request, Answer answer, int attempt, String note) {
        return add(Direction.TO_GATEHOUSE, at, purpose, request, answer, attempt, note);
    }

    /** Keeps a request that the app made to one of the simulator's APIs. */
    public Exchange served(Instant at, String purpose, OutgoingRequest request, Answer answer) {
        return add(Direction.FROM_GATEHOUSE, at, purpose, request, answer, 1, "");
    }

    private Exchange add(Direction direction, Instant at, String purpose, OutgoingRequest request, Answer answer,
            int attempt, String note) {
        var uri = request.uri();
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var answerHeaders = answer instanceof Answer.Received received ? received.headers() : Map.<String, String>of();
        var answerBody = answer instanceof Answer.Received received ? received.body().text() : "";
        var shownPath = redaction.text(path);
        var shownHeaders = redaction.headers(request.headers());
        var shownBody = redaction.text(request.body().text());
        var shownAnswerHeaders = redaction.headers(answerHeaders);
        var shownAnswerBody = redaction.text(answerBody);
        synchronized (this) {
            var exchange = new Exchange(++lastId, at, direction, purpose, request.method(), shownPath, shownHeaders,
                    shownBody, answer.status(), answer.inWords(), shownAnswerHeaders, shownAnswerBody,
                    answer.duration(), attempt, note);
            exchanges.addFirst(exchange);
            if (exchanges.size() > capacity) {
                exchanges.removeLast();
            }
            return exchange;
        }
    }

    /** All that is kept, newest first. */
    public synchronized List<Exchange> all() {
        return Collections.unmodifiableList(new ArrayList<>(exchanges));
    }

    /** One exchange, unless it was forgotten. */
    public synchronized Optional<Exchange> find(long id) {
        return exchanges.stream().filter(exchange -> exchange.id() == id).findFirst();
    }

    /** Forgets everything; ids go on counting. */
    public synchronized void clear() {
        exchanges.clear();
    }
}
