package io.gatehouse.application.installation.service;

import java.util.Optional;

import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Shows an installation from the read model. */
public final class ViewInstallationService implements ViewInstallationUseCase {

    private final UnitOfWork unitOfWork;
    private final InstallationReadModel readModel;

    /** Over that read model. */
    public ViewInstallationService(UnitOfWork unitOfWork, InstallationReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Optional<InstallationDetail> view(Query query) {
        return unitOfWork.read(() -> readModel.detail(query.installation()));
    }
}
