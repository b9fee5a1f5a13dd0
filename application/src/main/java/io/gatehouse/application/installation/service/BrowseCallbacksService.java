package io.gatehouse.application.installation.service;

import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.Page;

/** Lists callbacks from the read model. */
public final class BrowseCallbacksService implements BrowseCallbacksUseCase {

    private final UnitOfWork unitOfWork;
    private final InstallationReadModel readModel;

    /** Over that read model. */
    public BrowseCallbacksService(UnitOfWork unitOfWork, InstallationReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Page<CallbackSummary> browse(Query query) {
        return unitOfWork.read(() -> readModel.callbacks(query.installation(), query.page()));
    }
}
