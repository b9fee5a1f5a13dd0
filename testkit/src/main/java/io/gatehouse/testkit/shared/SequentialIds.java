package io.gatehouse.testkit.shared;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import io.gatehouse.application.shared.port.out.Ids;

/** Ids that can be foretold: UUIDs of version 7 that count up from 1. Thread-safe. */
public final class SequentialIds implements Ids {

    private final AtomicLong last = new AtomicLong();

    @Override
    public UUID next() {
        return number(last.incrementAndGet());
    }

    /** The id that the {@code n}th call returns, the first being 1. */
    public static UUID number(long n) {
        return new UUID(n << 16 | 0x7000L, 0x8000_0000_0000_0000L);
    }
}
