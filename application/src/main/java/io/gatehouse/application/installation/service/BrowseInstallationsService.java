package io.gatehouse.application.installation.service;

import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Lists installations from the read model. */
public final class BrowseInstallationsService implements BrowseInstallationsUseCase {

    private final UnitOfWork unitOfWork;
    private final InstallationReadModel readModel;

    /** Over that read model. */
    public BrowseInstallationsService(UnitOfWork unitOfWork, InstallationReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Outcome browse(Query query) {
        return unitOfWork.read(() -> new Outcome(
                readModel.page(query.status(), query.search(), query.page()), readModel.counts(query.search())));
    }
}
