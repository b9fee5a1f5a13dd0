package io.gatehouse.application.outbox.service;

import java.time.Duration;
import java.time.InstantSource;

import io.gatehouse.application.outbox.port.in.TrimOutboxUseCase;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Trims the outbox in batches that lock little. */
public final class TrimOutboxService implements TrimOutboxUseCase {

    private static final int BATCH = 1_000;

    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final InstantSource clock;

    /** Over that outbox. */
    public TrimOutboxService(UnitOfWork unitOfWork, Outbox outbox, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public int trim() {
        return unitOfWork.execute(() -> outbox.forget(clock.instant().minus(Duration.ofDays(DAYS)), BATCH));
    }
}
