package io.gatehouse.application.kyc.service;

import java.util.Optional;

import io.gatehouse.application.kyc.port.in.FindNextCaseUseCase;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Reviewer;

/** Finds the next case in the read model. */
public final class FindNextCaseService implements FindNextCaseUseCase {

    private final UnitOfWork unitOfWork;
    private final CaseReadModel readModel;
    private final ReviewerDesk desk;

    /** Over that read model, for whoever has signed in. */
    public FindNextCaseService(
            UnitOfWork unitOfWork, CaseReadModel readModel, ReviewerSignIns signIns, Reviewers reviewers) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.desk = new ReviewerDesk(signIns, reviewers);
    }

    @Override
    public Optional<CaseId> next(Query query) {
        return unitOfWork.read(() -> readModel.next(
                query.instance(), desk.present(query.session(), query.instance()).map(Reviewer::id)));
    }
}
