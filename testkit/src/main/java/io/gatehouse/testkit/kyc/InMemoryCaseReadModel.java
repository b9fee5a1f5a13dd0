package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.testkit.shared.InMemoryPages;

/** Cases in memory, as pages show them. */
public final class InMemoryCaseReadModel implements CaseReadModel {

    private static final int LONGEST_HISTORY = 200;

    private final InMemoryCases cases;
    private final InMemorySubjects subjects;
    private final InMemoryChecks checks;
    private final InMemoryMatches matches;
    private final InMemoryCaseTrail trail;
    private final InMemoryReviewers reviewers;
    private final InstantSource clock;

    /** One over these fakes. */
    public InMemoryCaseReadModel(
            InMemoryCases cases, InMemorySubjects subjects, InMemoryChecks checks, InMemoryMatches matches,
            InMemoryCaseTrail trail, InMemoryReviewers reviewers, InstantSource clock) {
        this.cases = cases;
        this.subjects = subjects;
        this.checks = checks;
        this.matches = matches;
        this.trail = trail;
        this.reviewers = reviewers;
        this.clock = clock;
    }

    @Override
    public Page<CaseSummary> page(CaseFilter filter, PageRequest request) {
        var rows = cases.rows().stream().filter(row -> passes(row, filter)).map(this::summary).toList();
        return InMemoryPages.page(rows, request, CaseSummary::position);
    }

    private static boolean passes(KycCase row, CaseFilter filter) {
        var review = review(row);
        return filter.instance().filter(instance -> !instance.equals(row.instance())).isEmpty()
                && (filter.states().isEmpty() || filter.states().contains(row.state().kind()))
                && filter.cause()
                        .filter(cause -> review.filter(one -> one.causes().contains(cause)).isEmpty()).isEmpty()
                && filter.assignee()
                        .filter(who -> review.flatMap(CaseState.InReview::assignee).filter(who::equals).isEmpty())
                        .isEmpty()
                && filter.dueBefore()
                        .filter(limit -> review.filter(one -> one.dueAt().isBefore(limit)).isEmpty()).isEmpty()
                && filter.search().filter(text -> !isCalled(row, text)).isEmpty();
    }

    private static boolean isCalled(KycCase row, String text) {
        return row.id().toString().equals(text) || row.identity().value().equals(text);
    }

    private static Optional<CaseState.InReview> review(KycCase row) {
        return switch (row.state()) {
            case CaseState.InReview review -> Optional.of(review);
            case CaseState.AwaitingChecker waiting -> Optional.of(waiting.review());
            case CaseState.Open _,CaseState.Screening _,CaseState.Settled _ -> Optional.empty();
        };
    }

    private CaseSummary summary(KycCase row) {
        var review = review(row);
        var pending = matches.of(row.id(), row.round()).stream()
                .filter(match -> match.state().kind() == MatchState.Kind.PENDING).toList();
        return new CaseSummary(
                row.id(), row.instance(), row.identity(), row.state().kind(),
                review.map(CaseState.InReview::causes).orElse(Set.<ReviewCause>of()), row.round(), pending.size(),
                pending.stream().mapToInt(match -> match.candidate().score().permille()).max().orElse(0),
                review.flatMap(CaseState.InReview::assignee).flatMap(reviewers::find).map(Reviewer::name),
                row.openedAt(), row.state().since(), review.map(CaseState.InReview::dueAt));
    }

    @Override
    public Optional<CaseId> next(InstanceId instance, Optional<ReviewerId> reviewer) {
        return cases.rows().stream()
                .filter(row -> row.instance().equals(instance))
                .filter(row -> row.state() instanceof CaseState.InReview review
                        && (review.assignee().isEmpty() || review.assignee().equals(reviewer)))
                .min(Comparator.comparing(InMemoryCaseReadModel::dueAt)
                        .thenComparing(row -> row.id().toString()))
                .map(KycCase::id);
    }

    private static Instant dueAt(KycCase row) {
        return review(row).map(CaseState.InReview::dueAt).orElse(Instant.MAX);
    }

    @Override
    public Optional<CaseDetail> find(CaseId id) {
        return cases.find(id).map(this::detail);
    }

    private CaseDetail detail(KycCase row) {
        var found = matches.of(row.id(), row.round());
        var history = trail.of(row.id()).reversed().stream().limit(LONGEST_HISTORY).toList();
        var names = new HashMap<ReviewerId, String>();
        CaseDetail.named(row, found, history)
                .forEach(id -> reviewers.find(id).ifPresent(reviewer -> names.put(id, reviewer.name())));
        return new CaseDetail(row, subjects.find(row.id(), row.round()), lastTries(row), found, history, names);
    }

    private List<Check> lastTries(KycCase row) {
        var last = new LinkedHashMap<List<Object>, Check>();
        checks.rows().stream().filter(check -> check.caseId().equals(row.id()) && check.round() == row.round())
                .sorted(Comparator.comparing(Check::startedAt).thenComparing(check -> check.id().toString()))
                .forEach(check -> last.put(List.of(check.kind(), check.by()), check));
        return last.values().stream()
                .sorted(Comparator.comparing(Check::kind).thenComparing(check -> check.by().name())).toList();
    }

    @Override
    public Optional<CaseId> find(InstanceId instance, IdentityId identity) {
        return cases.lock(instance, identity).map(KycCase::id);
    }

    @Override
    public CaseCounts count(Optional<InstanceId> instance) {
        var now = clock.instant();
        var rows = cases.rows().stream()
                .filter(row -> instance.filter(one -> !one.equals(row.instance())).isEmpty()).toList();
        Map<CaseState.Kind, BoundedCount> byState = new EnumMap<>(CaseState.Kind.class);
        for (var kind : CaseState.Kind.values()) {
            var count = rows.stream().filter(row -> row.state().kind() == kind).count();
            if (count > 0) {
                byState.put(kind, BoundedCount.of(count));
            }
        }
        return new CaseCounts(byState, BoundedCount.of(rows.stream().filter(row -> dueAt(row).isBefore(now)).count()));
    }
}
