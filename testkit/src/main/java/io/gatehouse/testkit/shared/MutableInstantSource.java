package io.gatehouse.testkit.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. Whole microseconds, as the store keeps them. Thread-safe. */
public final class MutableInstantSource implements InstantSource {

    /** Where it stands at first. */
    public static final Instant START = Instant.parse("2026-03-02T10:15:30.123456Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Moves it on. */
    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }

    /** Sets it. */
    public void set(Instant instant) {
        now.set(instant);
    }
}
