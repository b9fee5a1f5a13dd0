package io.gatehouse.application.retention.service;

import java.time.Duration;
import java.time.InstantSource;

import io.gatehouse.application.retention.port.in.TrimRecordsUseCase;
import io.gatehouse.application.retention.port.out.AgedRecords;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Removes aged records, each kind in a unit of work of its own so that none holds locks for long. */
public final class TrimRecordsService implements TrimRecordsUseCase {

    private static final int MOST = 5_000;

    private final UnitOfWork unitOfWork;
    private final AgedRecords records;
    private final Duration kept;
    private final InstantSource clock;

    /** @param kept how long replays and arrivals are kept: as long as events without a rule */
    public TrimRecordsService(UnitOfWork unitOfWork, AgedRecords records, Duration kept, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.records = records;
        this.kept = kept;
        this.clock = clock;
    }

    @Override
    public Trimmed trim() {
        var now = clock.instant();
        return new Trimmed(
                unitOfWork.execute(() -> records.trimActivity(now.minus(ACTIVITY), MOST)),
                unitOfWork.execute(() -> records.trimReplays(now.minus(kept), MOST)),
                unitOfWork.execute(() -> records.trimArrivals(now.minus(kept), MOST)));
    }
}
