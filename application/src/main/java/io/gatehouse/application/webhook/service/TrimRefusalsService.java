package io.gatehouse.application.webhook.service;

import java.time.Duration;
import java.time.InstantSource;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.TrimRefusalsUseCase;
import io.gatehouse.application.webhook.port.out.Refusals;

/** Trims the refused requests. */
public final class TrimRefusalsService implements TrimRefusalsUseCase {

    private final UnitOfWork unitOfWork;
    private final Refusals refusals;
    private final InstantSource clock;

    /** Over those refused requests. */
    public TrimRefusalsService(UnitOfWork unitOfWork, Refusals refusals, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Override
    public int trim() {
        return unitOfWork.execute(() -> refusals.trim(clock.instant().minus(Duration.ofDays(DAYS)), MOST));
    }
}
