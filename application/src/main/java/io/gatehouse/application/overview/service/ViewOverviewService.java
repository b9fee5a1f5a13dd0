package io.gatehouse.application.overview.service;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import io.gatehouse.application.overview.port.in.ViewOverviewUseCase;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.overview.view.Overview;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Shows the overview from the read model. */
public final class ViewOverviewService implements ViewOverviewUseCase {

    private static final int ROWS = 8;

    private final UnitOfWork unitOfWork;
    private final OverviewReadModel readModel;
    private final InstantSource clock;

    /** Over that read model; the time decides what is today's. */
    public ViewOverviewService(UnitOfWork unitOfWork, OverviewReadModel readModel, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.clock = clock;
    }

    @Override
    public Overview view() {
        var now = clock.instant();
        return unitOfWork.read(() -> readModel.overview(
                now.truncatedTo(ChronoUnit.DAYS), now.minus(1, ChronoUnit.DAYS), ROWS));
    }
}
