package io.gatehouse.adapter.http.out.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;

import io.gatehouse.domain.installation.InstanceId;

/**
 * A circuit breaker for each instance: when half of the last calls found nobody, no more are made for a while, and then a
 * few to see. Those of the instances that were not called for longest are forgotten when there are too many. Thread-safe.
 */
final class Breakers {

    static final int MOST = 1_000;
    static final int WINDOW = 20;
    static final int LEAST_CALLS = 10;
    static final int TRIALS = 3;
    static final Duration OPEN_FOR = Duration.ofSeconds(30);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int HALF = 50;

    private final InstantSource clock;
    private final CircuitBreakerConfig config;
    private final Map<InstanceId, Breaker> breakers = new LinkedHashMap<>(16, 0.75f, true);

    Breakers(InstantSource clock) {
        this.clock = clock;
        this.config = CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW, LEAST_CALLS, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(HALF)
                .waitDurationInOpenState(OPEN_FOR)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build();
    }

    /** The breaker of an instance. */
    Breaker of(InstanceId instance) {
        synchronized (breakers) {
            var breaker = breakers.computeIfAbsent(instance,
                    key -> new Breaker(CircuitBreaker.of(key.value(), config)));
            if (breakers.size() > MOST) {
                breakers.remove(breakers.keySet().iterator().next());
            }
            return breaker;
        }
    }

    /** How many do not let calls through. */
    long open() {
        synchronized (breakers) {
            return breakers.values().stream().filter(breaker -> breaker.state() == State.OPEN).count();
        }
    }

    /** How many there are. */
    int size() {
        synchronized (breakers) {
            return breakers.size();
        }
    }

    /** One breaker, asked before each call and told after it. */
    final class Breaker {

        private final CircuitBreaker breaker;
        private volatile Instant closedUntil = Instant.MIN;

        Breaker(CircuitBreaker breaker) {
            this.breaker = breaker;
            breaker.getEventPublisher().onStateTransition(event -> {
                if (event.getStateTransition().getToState() == State.OPEN) {
                    closedUntil = clock.instant().plus(OPEN_FOR);
                }
            });
        }

        State state() {
            return breaker.getState();
        }

        /** Empty if a call may be made, which then has to be told of; otherwise how long none may. */
        Optional<Duration> refusal() {
            if (breaker.tryAcquirePermission()) {
                return Optional.empty();
            }
            var wait = Duration.between(clock.instant(), closedUntil);
            return Optional.of(wait.compareTo(A_MOMENT) < 0 ? A_MOMENT : wait);
        }

        /** The call that was allowed found somebody, or nobody, or was not made at all. */
        void tell(Result result) {
            switch (result) {
                case ANSWERED -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
                case UNANSWERED -> breaker.onError(0, TimeUnit.NANOSECONDS, new CallFailedException());
                case NOT_MADE -> breaker.releasePermission();
            }
        }
    }

    /** What became of a call. */
    enum Result {
        ANSWERED,
        UNANSWERED,
        NOT_MADE
    }

    /** Says nothing of the call; a breaker counts it. */
    private static final class CallFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CallFailedException() {
            super("a call failed", null, false, false);
        }
    }
}
