package io.gatehouse.application.kyc.service;

import java.util.Optional;

import io.gatehouse.application.kyc.port.in.CountCasesUseCase;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;

/** Counts cases in the read model. */
public final class CountCasesService implements CountCasesUseCase {

    private final UnitOfWork unitOfWork;
    private final CaseReadModel readModel;

    /** Over that read model. */
    public CountCasesService(UnitOfWork unitOfWork, CaseReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public CaseCounts count(Optional<InstanceId> instance) {
        return unitOfWork.read(() -> readModel.count(instance));
    }
}
