package io.gatehouse.application.webhook.service;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.out.EventReadModel;

/** Counts and shows what a replay would be about. */
public final class EstimateReplayService implements EstimateReplayUseCase {

    private static final int SHOWN = 5;

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;

    /** Over that read model. */
    public EstimateReplayService(UnitOfWork unitOfWork, EventReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Estimate estimate(Query query) {
        return unitOfWork.read(() -> new Estimate(
                readModel.count(query.filter()),
                OldestFirst.after(OldestFirst.START, query.filter(), SHOWN, readModel).rows()));
    }
}
