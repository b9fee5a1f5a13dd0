package io.gatehouse.adapter.web.portal.kyc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.Proposal;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Verdict;

/** Puts a case on its page. */
final class CasePages {
    private final Words words;
    private final CaseWords cases;
    private final Moments moments;
    private final CandidatePanel.Maker panels;

    CasePages(Words words, CaseWords cases, Moments moments) {
        this.words = words;
        this.cases = cases;
        this.moments = moments;
        panels = new CandidatePanel.Maker(words, moments, cases);
    }

    /** The page for whoever sits at the desk, with what they typed if it was not taken. */
    CasePage page(CaseDetail detail, Desk desk, Typed typed, Optional<String> done) {
        var bar = bar(detail, desk, typed);
        return new CasePage(
                head(detail), detail.subject().map(subject -> SubjectPanel.of(subject, words)),
                candidates(detail, typed),
                detail.checks().stream().map(one -> CheckRow.of(one, words, moments)).toList(),
                detail.history().stream().map(one -> TrailRow.of(one, detail.reviewers(), words, cases, moments))
                        .toList(),
                bar, done,
                typed.problem(), typed.of(Typed.NOTE));
    }

    /** What the decision came to, as a badge. */
    Badge verdict(Verdict verdict) {
        var tone = switch (verdict) {
            case APPROVE -> Badge.Tone.GOOD;
            case REJECT -> Badge.Tone.BAD;
            case ASK_FOR_INFORMATION -> Badge.Tone.WARN;
        };
        return new Badge(tone, words.say("kyc.word.verdict." + verdict.name()));
    }

    private CasePage.Head head(CaseDetail detail) {
        var one = detail.kycCase();
        var review = review(one.state());
        return new CasePage.Head(
                one.id().toString(), one.identity().value(), PortalPath.of(one.id()), cases.state(one.state().kind()),
                causes(review.map(CaseState.InReview::causes).orElse(Set.of())),
                review.map(CaseState.InReview::dueAt).map(cases::due),
                review.flatMap(CaseState.InReview::assignee).map(who -> name(who, detail)),
                moments.at(one.state().since()), moments.at(one.openedAt()), one.round(),
                review.map(CaseState.InReview::policy).map(Object::toString));
    }

    private List<CasePage.Cause> causes(Set<ReviewCause> causes) {
        return causes.stream().sorted()
                .map(cause -> new CasePage.Cause(
                        cases.cause(cause), words.say("kyc.word.because." + cause.name())))
                .toList();
    }

    private List<CandidatePanel> candidates(CaseDetail detail, Typed typed) {
        var judgeable = detail.kycCase().state() instanceof CaseState.InReview;
        var wanted = detail.matches().stream()
                .filter(one -> typed.form().equals(one.id().toString()))
                .findFirst()
                .or(() -> detail.matches().stream().filter(CasePages::pending).findFirst())
                .or(() -> detail.matches().stream().findFirst());
        return detail.matches().stream()
                .map(one -> panels.panel(
                        one, detail.reviewers(), judgeable, wanted.filter(one::equals).isPresent(),
                        typed.of(one.id().toString())))
                .toList();
    }

    private DecisionBar bar(CaseDetail detail, Desk desk, Typed typed) {
        var left = (int) detail.matches().stream().filter(CasePages::pending).count();
        return switch (detail.kycCase().state()) {
            case CaseState.Open _,CaseState.Screening _ -> bar("running", typed, "");
            case CaseState.InReview review -> new DecisionBar(
                    Typed.DECIDE, left, review.needsFourEyes(), reasons(typed), Optional.empty(), Optional.empty(),
                    typed.of(Typed.DECIDE), stray(typed, Typed.DECIDE));
            case CaseState.AwaitingChecker waiting -> {
                var own = desk.present().map(Reviewer::id).filter(waiting.proposal().maker()::equals).isPresent();
                yield new DecisionBar(
                        own ? "own" : Typed.CHECK, left, true, List.of(),
                        Optional.of(line(waiting.proposal(), detail)), Optional.empty(), typed.of(Typed.CHECK),
                        stray(typed, own ? "" : Typed.CHECK));
            }
            case CaseState.Cleared _ -> bar("settled", typed, "");
            case CaseState.Approved(var decision, var expires) ->
                settled(decision, detail, typed, expires.map(moments::at));
            case CaseState.Rejected(var decision) -> settled(decision, detail, typed, Optional.empty());
            case CaseState.MoreInformation(var decision) -> settled(decision, detail, typed, Optional.empty());
        };
    }

    private static DecisionBar bar(String kind, Typed typed, String form) {
        return new DecisionBar(
                kind, 0, false, List.of(), Optional.empty(), Optional.empty(), Typed.nothing(), stray(typed, form));
    }

    private DecisionBar settled(
            Decision decision, CaseDetail detail, Typed typed, Optional<Moment> expires) {
        var made = line(decision.proposal(), detail);
        var line = new DecisionBar.Line(
                made.verdict(), made.reason(), made.maker(), decision.checker().map(who -> name(who, detail)),
                made.comment(), moments.at(decision.at()), expires);
        return new DecisionBar(
                "settled", 0, false, List.of(), Optional.empty(), Optional.of(line), Typed.nothing(), stray(typed, ""));
    }

    /** What was typed into a form that the page no longer has is shown to be copied. */
    private static Optional<String> stray(Typed typed, String form) {
        var gone = typed.form().equals(Typed.DECIDE) || typed.form().equals(Typed.CHECK);
        return gone && !typed.form().equals(form) && !typed.comment().isBlank()
                ? Optional.of(typed.comment())
                : Optional.empty();
    }

    private DecisionBar.Line line(Proposal proposal, CaseDetail detail) {
        return new DecisionBar.Line(
                verdict(proposal.verdict()), reason(proposal.reason()), name(proposal.maker(), detail),
                Optional.empty(),
                proposal.comment().text(), moments.at(proposal.at()), Optional.empty());
    }

    private List<DecisionBar.Group> reasons(Typed typed) {
        return Arrays.stream(Verdict.values())
                .map(verdict -> new DecisionBar.Group(
                        words.say("kyc.word.verdict." + verdict.name()),
                        ReasonCode.of(verdict).stream()
                                .map(reason -> new DecisionBar.Choice(
                                        reason.name(), reason(reason),
                                        typed.of(Typed.DECIDE).choice().equals(reason.name())))
                                .toList()))
                .toList();
    }

    private String reason(ReasonCode reason) {
        return words.say("kyc.word.reason." + reason.name());
    }

    private String name(ReviewerId who, CaseDetail detail) {
        return detail.reviewers().getOrDefault(who, words.say("kyc.somebody"));
    }

    private static boolean pending(Match match) {
        return match.state() instanceof MatchState.Pending;
    }

    private static Optional<CaseState.InReview> review(CaseState state) {
        return switch (state) {
            case CaseState.InReview review -> Optional.of(review);
            case CaseState.AwaitingChecker waiting -> Optional.of(waiting.review());
            case CaseState.Open _,CaseState.Screening _,CaseState.Settled _ -> Optional.empty();
        };
    }
}
