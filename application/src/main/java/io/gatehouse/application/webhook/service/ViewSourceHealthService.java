package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.List;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.ViewSourceHealthUseCase;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.view.SourceVitals;

/** Shows the health of sources from the read model. */
public final class ViewSourceHealthService implements ViewSourceHealthUseCase {

    private final UnitOfWork unitOfWork;
    private final SourceHealthReadModel readModel;
    private final InstantSource clock;

    /** Over that read model; the time decides what is of the last hour. */
    public ViewSourceHealthService(UnitOfWork unitOfWork, SourceHealthReadModel readModel, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.clock = clock;
    }

    @Override
    public List<SourceVitals> view(Query query) {
        return unitOfWork.read(() -> readModel.vitals(query.sources(), clock.instant()));
    }
}
