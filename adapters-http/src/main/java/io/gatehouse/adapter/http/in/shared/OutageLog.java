package io.gatehouse.adapter.http.in.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

/** Tells of an outage of the store at most every ten seconds: a thousand refused webhooks a second share one cause. */
final class OutageLog {

    private static final Logger LOG = LoggerFactory.getLogger(OutageLog.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

    OutageLog(InstantSource clock) {
        this.clock = clock;
    }

    void note(StoreUnavailableException exception) {
        var now = clock.instant();
        var until = silentUntil.get();
        if (!now.isBefore(until) && silentUntil.compareAndSet(until, now.plus(PAUSE))) {
            LOG.warn("Answering 503, the store is unavailable: {}", exception.getMessage());
        }
    }
}
