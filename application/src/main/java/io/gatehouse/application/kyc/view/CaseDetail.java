package io.gatehouse.application.kyc.view;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Subject;

/**
 * All of a case. Personal data.
 *
 * @param subject   what was known in this round; empty before it was read
 * @param checks    of this round, the last try of each
 * @param matches   of this round, the most alike first
 * @param history   of all rounds, newest first; at most 200 entries
 * @param reviewers the names of those who are named in it
 */
public record CaseDetail(
        KycCase kycCase, Optional<Subject> subject, List<Check> checks, List<Match> matches,
        List<TrailEntry> history, Map<ReviewerId, String> reviewers) {

    public CaseDetail {
        checks = List.copyOf(checks);
        matches = List.copyOf(matches);
        history = List.copyOf(history);
        reviewers = Map.copyOf(reviewers);
    }

    /** Whose names are wanted with a case: all reviewers that it or its matches name, and those who are in its history. */
    public static Set<ReviewerId> named(KycCase kycCase, List<Match> matches, List<TrailEntry> history) {
        var named = new LinkedHashSet<ReviewerId>();
        switch (kycCase.state()) {
            case CaseState.Open _,CaseState.Screening _,CaseState.Cleared _ -> {
            }
            case CaseState.InReview review -> review.assignee().ifPresent(named::add);
            case CaseState.AwaitingChecker waiting -> {
                waiting.review().assignee().ifPresent(named::add);
                named.add(waiting.proposal().maker());
            }
            case CaseState.Approved approved -> add(named, approved.decision());
            case CaseState.Rejected rejected -> add(named, rejected.decision());
            case CaseState.MoreInformation asked -> add(named, asked.decision());
        }
        for (var match : matches) {
            switch (match.state()) {
                case MatchState.Pending _ -> {
                }
                case MatchState.FalsePositive dismissed -> named.add(dismissed.judgement().reviewer());
                case MatchState.Confirmed confirmed -> named.add(confirmed.judgement().reviewer());
            }
        }
        for (var entry : history) {
            if (entry.entry().actor() instanceof CaseActor.ByReviewer by) {
                named.add(by.id());
            }
        }
        return named;
    }

    private static void add(Set<ReviewerId> named, Decision decision) {
        named.add(decision.proposal().maker());
        decision.checker().ifPresent(named::add);
    }

    @Override
    public String toString() {
        return "CaseDetail[" + kycCase.id() + "]";
    }
}
