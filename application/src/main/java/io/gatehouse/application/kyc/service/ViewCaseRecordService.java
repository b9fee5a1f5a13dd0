package io.gatehouse.application.kyc.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.application.kyc.port.in.ViewCaseRecordUseCase;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.kyc.view.CaseRecord;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.kyc.CaseId;

/** Shows what became of cases from the read model, and takes away what is for reviewers. */
public final class ViewCaseRecordService implements ViewCaseRecordUseCase {

    private final UnitOfWork unitOfWork;
    private final CaseReadModel readModel;

    /** Over that read model. */
    public ViewCaseRecordService(UnitOfWork unitOfWork, CaseReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Optional<CaseRecord> view(CaseId id) {
        return unitOfWork.read(() -> summary(id).map(summary -> new CaseRecord(summary, history(id))));
    }

    private Optional<CaseSummary> summary(CaseId id) {
        var alone = new CaseFilter(
                Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(id.toString()));
        return readModel.page(alone, PageRequest.first()).rows().stream().filter(one -> one.id().equals(id))
                .findFirst();
    }

    private List<CaseRecord.Step> history(CaseId id) {
        return readModel.find(id)
                .map(detail -> detail.history().stream().map(CaseRecord.Step::of).toList())
                .orElse(List.of());
    }
}
