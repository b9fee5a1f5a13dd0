package io.gatehouse.application.kyc.service;

import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.Page;

/** Lists cases from the read model. */
public final class BrowseCasesService implements BrowseCasesUseCase {

    private final UnitOfWork unitOfWork;
    private final CaseReadModel readModel;

    /** Over that read model. */
    public BrowseCasesService(UnitOfWork unitOfWork, CaseReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Page<CaseSummary> browse(Query query) {
        return unitOfWork.read(() -> readModel.page(query.filter(), query.page()));
    }
}
