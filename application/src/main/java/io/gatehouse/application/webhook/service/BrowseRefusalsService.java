package io.gatehouse.application.webhook.service;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.out.RefusalReadModel;
import io.gatehouse.application.webhook.view.RefusalSummary;

/** Lists refused requests from the read model. */
public final class BrowseRefusalsService implements BrowseRefusalsUseCase {

    private final UnitOfWork unitOfWork;
    private final RefusalReadModel readModel;

    /** Over that read model. */
    public BrowseRefusalsService(UnitOfWork unitOfWork, RefusalReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Page<RefusalSummary> browse(Query query) {
        return unitOfWork.read(() -> readModel.page(query.slug(), query.cause(), query.page()));
    }
}
