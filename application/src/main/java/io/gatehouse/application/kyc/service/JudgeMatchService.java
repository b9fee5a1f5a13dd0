package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.FalsePositives;
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
import io.gatehouse.domain.kyc.FalsePositive;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.SubjectFingerprint;

/** Judges matches; the case is locked meanwhile, so that nobody decides on it with half of them judged. */
public final class JudgeMatchService implements JudgeMatchUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final CaseBook book;
    private final Matches matches;
    private final FalsePositives falsePositives;
    private final Policies policies;
    private final InstantSource clock;

    /** With the store. */
    public JudgeMatchService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases, ScreeningQueue queue,
            CaseTrail trail, Connections connections, Outbox outbox, Matches matches, FalsePositives falsePositives,
            Policies policies, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.book = new CaseBook(cases, queue, trail, connections, outbox, ids, clock);
        this.matches = matches;
        this.falsePositives = falsePositives;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Outcome judge(Command command) {
        return unitOfWork.execute(() -> desk.present(command.session(), command.instance())
                .map(reviewer -> judge(command, reviewer))
                .orElseGet(Outcome.NotSignedIn::new));
    }

    private Outcome judge(Command command, Reviewer reviewer) {
        var kycCase = book.lock(command.caseId(), command.instance());
        var match = kycCase.flatMap(_ -> matches.lock(command.match()))
                .filter(found -> found.caseId().equals(command.caseId()));
        if (match.isEmpty()) {
            return new Outcome.NotFound();
        }
        return kycCase.get().state() instanceof CaseState.InReview review
                && match.get().round() == kycCase.get().round()
                        ? judge(command, reviewer, kycCase.get(), review, match.get())
                        : new Outcome.NotInReview();
    }

    private Outcome judge(
            Command command, Reviewer reviewer, KycCase kycCase, CaseState.InReview review, Match match) {
        if (!(match.state() instanceof MatchState.Pending pending)) {
            return new Outcome.AlreadyJudged();
        }
        var judgement = new MatchState.Judgement(reviewer.id(), command.comment(), clock.instant());
        var assigned = review.assignee().isPresent() ? kycCase : kycCase.with(review.assign(reviewer.id()));
        var pair = pair(kycCase, match, judgement);
        switch (command.judgement()) {
            case SOMEBODY_ELSE -> {
                matches.store(match.with(pending.dismiss(judgement)));
                falsePositives.keep(pair);
            }
            case THE_SUBJECT -> {
                matches.store(match.with(pending.confirm(judgement)));
                falsePositives.forget(pair);
            }
        }
        book.store(
                assigned, CaseBook.by(reviewer),
                switch (command.judgement()) {
                    case SOMEBODY_ELSE -> CaseAction.MATCH_DISMISSED;
                    case THE_SUBJECT -> CaseAction.MATCH_CONFIRMED;
                },
                Map.of(
                        "match", match.id().toString(), "entry", match.candidate().entry().toString(),
                        "content", match.candidate().contentHash(), "score", match.candidate().score().toString(),
                        "comment", command.comment().text()));
        return new Outcome.Judged();
    }

    private FalsePositive pair(KycCase kycCase, Match match, MatchState.Judgement judgement) {
        var validity = policies.current(kycCase.instance()).falsePositiveValidity();
        SubjectFingerprint fingerprint = kycCase.fingerprint().orElseThrow();
        return new FalsePositive(
                kycCase.instance(), kycCase.identity(), match.candidate().entry(), fingerprint,
                match.candidate().contentHash(), judgement.reviewer(), judgement.at(),
                judgement.at().plus(validity));
    }
}
