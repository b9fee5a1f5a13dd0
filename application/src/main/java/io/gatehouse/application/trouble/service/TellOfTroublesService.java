package io.gatehouse.application.trouble.service;

import java.time.InstantSource;

import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.in.TellOfTroublesUseCase;
import io.gatehouse.application.trouble.port.out.Troubles;

/** Tells of troubles through the outbox; that they are told and that they count as told is one unit of work. */
public final class TellOfTroublesService implements TellOfTroublesUseCase {

    private static final int MOST = 100;

    private final UnitOfWork unitOfWork;
    private final Troubles troubles;
    private final Outbox outbox;
    private final InstantSource clock;

    /** Telling of those troubles through that outbox. */
    public TellOfTroublesService(UnitOfWork unitOfWork, Troubles troubles, Outbox outbox, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.troubles = troubles;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public int tell() {
        return unitOfWork.execute(() -> {
            var untold = troubles.takeUntold(clock.instant(), WINDOW, MOST);
            TroubleNotices.of(untold).forEach(outbox::add);
            return untold.size();
        });
    }
}
