package io.gatehouse.application.webhook.service;

import java.util.Optional;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.ViewReplayUseCase;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.view.ReplayJobSummary;

/** Shows replays from the read model. */
public final class ViewReplayService implements ViewReplayUseCase {

    private final UnitOfWork unitOfWork;
    private final ReplayJobReadModel readModel;

    /** Over that read model. */
    public ViewReplayService(UnitOfWork unitOfWork, ReplayJobReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Optional<ReplayJobSummary> view(Query query) {
        return unitOfWork.read(() -> readModel.find(query.job()));
    }
}
