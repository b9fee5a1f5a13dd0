package io.gatehouse.application.webhook.service;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.webhook.port.in.BrowseReplaysUseCase;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.view.ReplayJobSummary;

/** Lists replays from the read model. */
public final class BrowseReplaysService implements BrowseReplaysUseCase {

    private final UnitOfWork unitOfWork;
    private final ReplayJobReadModel readModel;

    /** Over that read model. */
    public BrowseReplaysService(UnitOfWork unitOfWork, ReplayJobReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Page<ReplayJobSummary> browse(Query query) {
        return unitOfWork.read(() -> readModel.page(query.page()));
    }
}
