package io.gatehouse.application.webhook.service;

import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Counts and shows what a replay would be about. */
public final class EstimateReplayService implements EstimateReplayUseCase {

    private static final int SHOWN = 5;

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;
    private final Ids ids;

    /** Over that read model; the ids are those of the jobs. */
    public EstimateReplayService(UnitOfWork unitOfWork, EventReadModel readModel, Ids ids) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.ids = ids;
    }

    @Override
    public Estimate estimate(Query query) {
        return unitOfWork.read(() -> new Estimate(
                new ReplayJobId(ids.next()), readModel.count(query.filter()),
                OldestFirst.after(OldestFirst.START, query.filter(), SHOWN, readModel).rows()));
    }
}
