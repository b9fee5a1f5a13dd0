package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.ReviewerActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.kyc.Reviewer;

/** Shows cases, and keeps who saw them. */
public final class ViewCaseService implements ViewCaseUseCase {

    private final UnitOfWork unitOfWork;
    private final CaseReadModel readModel;
    private final ReviewerDesk desk;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** Over that read model, and where it is noted. */
    public ViewCaseService(
            UnitOfWork unitOfWork, CaseReadModel readModel, ReviewerSignIns signIns, Reviewers reviewers,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome view(Query query) {
        return unitOfWork.execute(() -> desk.present(query.session(), query.instance())
                .map(reviewer -> view(query, reviewer))
                .orElseGet(Outcome.NotSignedIn::new));
    }

    private Outcome view(Query query, Reviewer reviewer) {
        return readModel.find(query.caseId())
                .filter(detail -> detail.kycCase().instance().equals(query.instance()))
                .map(detail -> shown(detail, reviewer))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome shown(CaseDetail detail, Reviewer reviewer) {
        auditTrail.record(new AuditEntry(
                ids.next(), clock.instant(), new ReviewerActor(reviewer.id().toString()), AuditAction.CASE_VIEWED,
                detail.kycCase().id().toString(), Map.of("instance", detail.kycCase().instance().value())));
        return new Outcome.Shown(detail);
    }
}
