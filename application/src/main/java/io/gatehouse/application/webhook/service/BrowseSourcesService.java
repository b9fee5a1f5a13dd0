package io.gatehouse.application.webhook.service;

import java.util.List;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.SourceSummary;

/** Lists sources from the read model. */
public final class BrowseSourcesService implements BrowseSourcesUseCase {

    private final UnitOfWork unitOfWork;
    private final SourceReadModel readModel;

    /** Over that read model. */
    public BrowseSourcesService(UnitOfWork unitOfWork, SourceReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public List<SourceSummary> browse() {
        return unitOfWork.read(readModel::all);
    }
}
