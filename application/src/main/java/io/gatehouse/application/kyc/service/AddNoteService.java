package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.in.AddNoteUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Reviewer;

/** Adds notes to the history of a case. */
public final class AddNoteService implements AddNoteUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final Cases cases;
    private final CaseTrail trail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store. */
    public AddNoteService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases, CaseTrail trail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.cases = cases;
        this.trail = trail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome add(Command command) {
        return unitOfWork.execute(() -> desk.present(command.session(), command.instance())
                .map(reviewer -> add(command, reviewer))
                .orElse(Outcome.NOT_SIGNED_IN));
    }

    private Outcome add(Command command, Reviewer reviewer) {
        return cases.lock(command.caseId())
                .filter(kycCase -> kycCase.instance().equals(command.instance()))
                .map(kycCase -> add(kycCase, command, reviewer))
                .orElse(Outcome.NOT_FOUND);
    }

    private Outcome add(KycCase kycCase, Command command, Reviewer reviewer) {
        trail.append(new CaseEntry(
                ids.next(), kycCase.id(), kycCase.round(), clock.instant(), CaseBook.by(reviewer), CaseAction.NOTED,
                Map.of("comment", command.note().text())));
        return Outcome.ADDED;
    }
}
