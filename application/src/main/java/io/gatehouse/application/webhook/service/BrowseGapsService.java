package io.gatehouse.application.webhook.service;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.BrowseGapsUseCase;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.view.GapList;

/** Lists gaps from the read model. */
public final class BrowseGapsService implements BrowseGapsUseCase {

    private final UnitOfWork unitOfWork;
    private final GapReadModel readModel;

    /** Over that read model. */
    public BrowseGapsService(UnitOfWork unitOfWork, GapReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public GapList browse(Query query) {
        return unitOfWork.read(() -> new GapList(
                readModel.page(query.state(), query.page()), readModel.open(), readModel.sweeps()));
    }
}
