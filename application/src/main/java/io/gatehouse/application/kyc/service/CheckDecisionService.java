package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.CaseState.AwaitingChecker.Checked;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.Reviewer;

/** Takes second opinions; the case is locked meanwhile. */
public final class CheckDecisionService implements CheckDecisionUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final CaseBook book;
    private final Policies policies;
    private final InstantSource clock;

    /** With the store. */
    public CheckDecisionService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases, ScreeningQueue queue,
            CaseTrail trail, Connections connections, Outbox outbox, Policies policies, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.book = new CaseBook(cases, queue, trail, connections, outbox, ids, clock);
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Outcome check(Command command) {
        return unitOfWork.execute(() -> desk.present(command.session(), command.instance())
                .map(reviewer -> check(command, reviewer))
                .orElseGet(Outcome.NotSignedIn::new));
    }

    private Outcome check(Command command, Reviewer reviewer) {
        return book.lock(command.caseId(), command.instance())
                .map(kycCase -> kycCase.state() instanceof CaseState.AwaitingChecker awaiting
                        && kycCase.round() == command.round()
                                ? check(command, reviewer, kycCase, awaiting)
                                : new Outcome.NotAwaiting(kycCase.state().kind()))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome check(
            Command command, Reviewer reviewer, KycCase kycCase, CaseState.AwaitingChecker awaiting) {
        var checked = switch (command.answer()) {
            case AGREE -> awaiting.confirm(reviewer.id(), clock.instant());
            case SEND_BACK -> awaiting.sendBack(reviewer.id());
        };
        return switch (checked) {
            case Checked.OwnProposal _ -> new Outcome.OwnProposal();
            case Checked.Accepted(var next) -> accepted(command, reviewer, kycCase.with(next), awaiting);
        };
    }

    private Outcome accepted(
            Command command, Reviewer reviewer, KycCase next, CaseState.AwaitingChecker awaiting) {
        var isDecided = next.state() instanceof CaseState.Settled;
        var stored = book.store(
                next, CaseBook.by(reviewer), isDecided ? CaseAction.DECIDED : CaseAction.SENT_BACK,
                Map.of(
                        "verdict", awaiting.proposal().verdict().name(),
                        "reason", awaiting.proposal().reason().name(),
                        "maker", awaiting.proposal().maker().toString(),
                        "policy", awaiting.review().policy().toString(), "comment", command.comment().text()));
        if (!isDecided) {
            return new Outcome.SentBack();
        }
        book.followUp(stored, policies.find(stored.instance(), awaiting.review().policy())
                .filter(Policy::holdsTransactions).isPresent());
        return new Outcome.Decided(stored.state().kind());
    }
}
