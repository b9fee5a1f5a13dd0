package io.gatehouse.application.trouble.service;

import java.time.Duration;
import java.time.InstantSource;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.in.ForgetTroublesUseCase;
import io.gatehouse.application.trouble.port.out.Troubles;

/** Forgets troubles in batches that lock little. */
public final class ForgetTroublesService implements ForgetTroublesUseCase {

    private static final int BATCH = 1_000;

    private final UnitOfWork unitOfWork;
    private final Troubles troubles;
    private final InstantSource clock;

    /** Over those troubles. */
    public ForgetTroublesService(UnitOfWork unitOfWork, Troubles troubles, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.troubles = troubles;
        this.clock = clock;
    }

    @Override
    public int forget() {
        return unitOfWork.execute(() -> troubles.forget(clock.instant().minus(Duration.ofDays(DAYS)), BATCH));
    }
}
