package io.gatehouse.application.webhook.service;

import java.util.List;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.webhook.SourceSlug;

/** Lists sources from the read model; the secrets of the environment count with the default one. */
public final class BrowseSourcesService implements BrowseSourcesUseCase {

    private final UnitOfWork unitOfWork;
    private final SourceReadModel readModel;
    private final int environmentSecrets;

    /** @param environmentSecrets how many secrets the default source accepts besides those stored with it */
    public BrowseSourcesService(UnitOfWork unitOfWork, SourceReadModel readModel, int environmentSecrets) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.environmentSecrets = environmentSecrets;
    }

    @Override
    public List<SourceSummary> browse() {
        return unitOfWork.read(readModel::all).stream().map(this::withEnvironment).toList();
    }

    private SourceSummary withEnvironment(SourceSummary summary) {
        return summary.source().slug().equals(SourceSlug.DEFAULT)
                ? new SourceSummary(
                        summary.source(), summary.instance(), summary.enabled(),
                        summary.secrets() + environmentSecrets, summary.lastEventAt())
                : summary;
    }
}
