package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.Proposal;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Verdict;

/** Takes decisions; the case is locked meanwhile, so that of two at the same time one finds it decided. */
public final class ProposeDecisionService implements ProposeDecisionUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final CaseBook book;
    private final Matches matches;
    private final Policies policies;
    private final InstantSource clock;

    /** With the store. */
    public ProposeDecisionService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases, ScreeningQueue queue,
            CaseTrail trail, Connections connections, Outbox outbox, Matches matches, Policies policies, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.book = new CaseBook(cases, queue, trail, connections, outbox, ids, clock);
        this.matches = matches;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Outcome propose(Command command) {
        return unitOfWork.execute(() -> desk.present(command.session(), command.instance())
                .map(reviewer -> propose(command, reviewer))
                .orElseGet(Outcome.NotSignedIn::new));
    }

    private Outcome propose(Command command, Reviewer reviewer) {
        return book.lock(command.caseId(), command.instance())
                .map(kycCase -> kycCase.state() instanceof CaseState.InReview review
                        && kycCase.round() == command.round()
                                ? propose(command, reviewer, kycCase, review)
                                : new Outcome.NotInReview(kycCase.state().kind()))
                .orElseGet(Outcome.NotFound::new);
    }

    private Outcome propose(Command command, Reviewer reviewer, KycCase kycCase, CaseState.InReview review) {
        return objection(command.reason(), matches.of(kycCase.id(), kycCase.round()))
                .orElseGet(() -> decide(command, reviewer, kycCase, review));
    }

    /** Why a case cannot be decided in that way on these matches. */
    private static Optional<Outcome> objection(ReasonCode reason, List<Match> found) {
        if (reason.verdict() != Verdict.APPROVE) {
            return Optional.empty();
        }
        var left = (int) found.stream().filter(match -> match.state() instanceof MatchState.Pending).count();
        if (left > 0) {
            return Optional.of(new Outcome.MatchesLeft(left));
        }
        return reason != ReasonCode.RISK_ACCEPTED
                && found.stream().anyMatch(match -> match.state() instanceof MatchState.Confirmed)
                        ? Optional.of(new Outcome.MatchConfirmed())
                        : Optional.empty();
    }

    private Outcome decide(Command command, Reviewer reviewer, KycCase kycCase, CaseState.InReview review) {
        var proposal = new Proposal(reviewer.id(), command.reason(), command.comment(), clock.instant());
        var next = review.propose(proposal);
        var isDecided = next instanceof CaseState.Settled;
        var stored = book.store(
                kycCase.with(next), CaseBook.by(reviewer), isDecided ? CaseAction.DECIDED : CaseAction.PROPOSED,
                Map.of(
                        "verdict", proposal.verdict().name(), "reason", command.reason().name(),
                        "policy", review.policy().toString(), "comment", command.comment().text()));
        if (!isDecided) {
            return new Outcome.Proposed();
        }
        book.followUp(stored, policies.find(kycCase.instance(), review.policy())
                .filter(Policy::holdsTransactions).isPresent());
        return new Outcome.Decided(stored.state().kind());
    }
}
