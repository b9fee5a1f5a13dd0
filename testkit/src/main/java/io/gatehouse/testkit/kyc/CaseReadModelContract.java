package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Paging;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.CandidateBuilder.aCandidate;
import static io.gatehouse.testkit.kyc.CheckBuilder.aCheck;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.inReview;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.inReviewByTwo;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.proposal;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static io.gatehouse.testkit.kyc.MatchBuilder.aMatch;
import static io.gatehouse.testkit.kyc.MatchBuilder.judgement;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link CaseReadModel} promises, and with it every {@link Checks}, which only it reads. */
public abstract class CaseReadModelContract {

    private static final Instant NOW = MutableInstantSource.START;
    private static final InstanceId INSTANCE = new InstanceId("inst_1");
    private static final CaseId CASE = aCase().build().id();

    /** The read model under test, by the clock of {@link #clock}. */
    protected abstract CaseReadModel readModel();

    /** The cases, of which there are none. */
    protected abstract Cases cases();

    /** The subjects, of which there are none. */
    protected abstract Subjects subjects();

    /** The checks, of which there are none. */
    protected abstract Checks checks();

    /** The matches, of which there are none. */
    protected abstract Matches matches();

    /** The trail, which is empty. */
    protected abstract CaseTrail trail();

    /** The reviewers, of whom there are none. */
    protected abstract Reviewers reviewers();

    /** The clock of the read model. */
    protected abstract MutableInstantSource clock();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void listsCasesNewestOpenedFirstPageByPage() {
        for (var number = 1; number <= 7; number++) {
            add(aCase().numbered(number).openedAt(NOW.plusSeconds(number / 2)).build());
        }

        assertThat(Paging.back(request -> page(CaseFilter.of(INSTANCE), request), 3))
                .extracting(row -> row.id().value())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 7).map(number -> 8 - number)
                        .mapToObj(SequentialIds::number).toList());
    }

    @Test
    void goesBackAndForthThroughSeveralStates() {
        for (var number = 1; number <= 9; number++) {
            var opened = aCase().numbered(number).openedAt(NOW.plusSeconds(number));
            add(switch (number % 3) {
                case 0 -> opened.in(inReview()).build();
                case 1 -> opened.in(new CaseState.Screening(OpenCause.ASKED, NOW)).build();
                default -> opened.build();
            });
        }
        var filter = states(CaseState.Kind.IN_REVIEW, CaseState.Kind.OPEN);
        var expected = List.of(9L, 8L, 6L, 5L, 3L, 2L).stream().map(SequentialIds::number).toList();

        var back = Paging.back(request -> page(filter, request), 2);

        assertThat(back).extracting(row -> row.id().value()).containsExactlyElementsOf(expected);
        assertThat(Paging.forth(request -> page(filter, request), back.getLast().position(), 2))
                .containsExactlyElementsOf(back.subList(0, back.size() - 1));
    }

    @Test
    void filtersByEachCondition() {
        var ada = store(1, "Ada");
        add(aCase().numbered(1).build());
        add(aCase().numbered(2).in(inReview(ReviewCause.LISTED, ReviewCause.COUNTRY)).build());
        add(aCase().numbered(3).in(inReview(ReviewCause.COUNTRY).assign(ada)).build());
        add(aCase().numbered(4).in(new CaseState.AwaitingChecker(
                inReview(ReviewCause.TOKENIZED).assign(ada), proposal(ada, ReasonCode.TRUE_MATCH), NOW)).build());
        add(aCase().numbered(5).inInstance("inst_2").in(inReview(ReviewCause.POLICY)).build());

        assertThat(numbers(all())).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(numbers(CaseFilter.of(INSTANCE))).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(numbers(states(CaseState.Kind.IN_REVIEW))).containsExactlyInAnyOrder(2, 3);
        for (var cause : ReviewCause.values()) {
            assertThat(numbers(cause(cause))).containsExactlyInAnyOrderElementsOf(switch (cause) {
                case LISTED -> List.of(2);
                case COUNTRY -> List.of(2, 3);
                case TOKENIZED -> List.of(4);
                case IMPLAUSIBLE, NAMELESS, NOT_SCREENED, POLICY -> List.of();
            });
        }
        assertThat(numbers(assignee(Set.of(), ada))).containsExactlyInAnyOrder(3, 4);
        assertThat(numbers(assignee(Set.of(CaseState.Kind.IN_REVIEW), ada))).containsExactly(3);
        assertThat(numbers(search("idt_2"))).containsExactly(2);
        assertThat(numbers(search(new CaseId(SequentialIds.number(3)).toString()))).containsExactly(3);
        assertThat(numbers(search("idt"))).isEmpty();
        assertThat(numbers(search("idt_5"))).isEmpty();
    }

    @Test
    void filtersByWhenAReviewIsDue() {
        add(aCase().numbered(1).in(inReview()).build());
        add(aCase().numbered(2).build());
        var due = inReview().dueAt();

        assertThat(numbers(dueBefore(due))).isEmpty();
        assertThat(numbers(dueBefore(due.plusSeconds(1)))).containsExactly(1);
    }

    @Test
    void summarizesACase() {
        var ada = store(1, "Ada");
        var review = inReview(ReviewCause.LISTED, ReviewCause.COUNTRY).assign(ada);
        var known = aCase().inRound(2).openedAt(NOW.minusSeconds(60)).in(review).build();
        add(known);
        run(() -> {
            matches().add(aMatch().numbered(1).of(CASE, 2).with(aCandidate().scored(870).build()).build());
            matches().add(aMatch().numbered(2).of(CASE, 2).with(aCandidate().scored(910).build()).build());
            matches().add(aMatch().numbered(3).of(CASE, 2).with(aCandidate().scored(990).build())
                    .in(new MatchState.FalsePositive(judgement(ada))).build());
            matches().add(aMatch().numbered(4).of(CASE, 1).with(aCandidate().scored(1000).build()).build());
        });

        assertThat(page(all(), PageRequest.first()).rows()).containsExactly(new CaseSummary(
                CASE, INSTANCE, known.identity(), CaseState.Kind.IN_REVIEW,
                Set.of(ReviewCause.LISTED, ReviewCause.COUNTRY), 2, 2, 910, Optional.of("Ada"),
                NOW.minusSeconds(60), review.since(), Optional.of(review.dueAt())));
    }

    @Test
    void summarizesACaseOfWhichNothingIsKnownYet() {
        add(aCase().build());

        assertThat(page(all(), PageRequest.first()).rows()).containsExactly(new CaseSummary(
                CASE, INSTANCE, aCase().build().identity(), CaseState.Kind.OPEN, Set.of(), 1, 0, 0, Optional.empty(),
                NOW, NOW, Optional.empty()));
    }

    @Test
    void givesTheEarliestDueOfThoseAtNobodyElsesHands() {
        var ada = store(1, "Ada");
        var bob = store(2, "Bob");
        assertThat(next(Optional.of(ada))).isEmpty();
        add(aCase().numbered(1).in(due(3)).build());
        add(aCase().numbered(2).in(due(2).assign(ada)).build());
        add(aCase().numbered(3).in(due(1).assign(bob)).build());
        add(aCase().numbered(4).inInstance("inst_2").in(due(0)).build());
        add(aCase().numbered(5).in(new CaseState.AwaitingChecker(
                due(0), proposal(ada, ReasonCode.TRUE_MATCH), NOW)).build());

        assertThat(next(Optional.empty())).contains(new CaseId(SequentialIds.number(1)));
        assertThat(next(Optional.of(ada))).contains(new CaseId(SequentialIds.number(2)));
        assertThat(next(Optional.of(bob))).contains(new CaseId(SequentialIds.number(3)));
    }

    @Test
    void tellsAllOfACase() {
        var ada = store(1, "Ada");
        var bob = store(2, "Bob");
        var known = aCase().inRound(2).in(new CaseState.AwaitingChecker(
                inReviewByTwo().assign(ada), proposal(ada, ReasonCode.TRUE_MATCH), NOW)).build();
        add(known);
        var check = aCheck().of(CASE, 2).build();
        var match = aMatch().of(CASE, 2).in(new MatchState.Confirmed(judgement(bob))).build();
        run(() -> {
            subjects().keep(CASE, 1, aPerson().with(IdentityField.CITY, "before").build(), NOW);
            subjects().keep(CASE, 2, aPerson().build(), NOW);
            checks().add(check);
            checks().add(aCheck().withId(SequentialIds.number(8)).of(CASE, 1).build());
            matches().add(match);
            matches().add(aMatch().numbered(8).of(CASE, 1).build());
            trail().append(entry(1, new CaseActor.ByGatehouse()));
            trail().append(entry(2, new CaseActor.ByReviewer(reviewer(3), "Cleo")));
        });

        var detail = find(CASE).orElseThrow();

        assertThat(detail.kycCase().state()).isEqualTo(known.state());
        assertThat(detail.subject()).contains(aPerson().build());
        assertThat(detail.checks()).containsExactly(check);
        assertThat(detail.matches()).containsExactly(match);
        assertThat(detail.history()).extracting(TrailEntry::number).containsExactly(2L, 1L);
        assertThat(detail.history()).extracting(TrailEntry::entry).containsExactly(
                entry(2, new CaseActor.ByReviewer(reviewer(3), "Cleo")), entry(1, new CaseActor.ByGatehouse()));
        assertThat(detail.reviewers()).isEqualTo(Map.of(ada, "Ada", bob, "Bob"));
    }

    @Test
    void namesTheCheckerOfADecision() {
        var ada = store(1, "Ada");
        var bob = store(2, "Bob");
        var checked = new CaseState.AwaitingChecker(
                inReviewByTwo().assign(ada), proposal(ada, ReasonCode.TRUE_MATCH), NOW).confirm(bob, NOW);
        add(aCase().in(((CaseState.AwaitingChecker.Checked.Accepted) checked).next()).build());

        assertThat(find(CASE).orElseThrow().reviewers()).isEqualTo(Map.of(ada, "Ada", bob, "Bob"));
    }

    @Test
    void tellsEveryOutcomeOfAnyKindOfCheck() {
        add(aCase().build());
        var all = List.of(
                aCheck().withId(SequentialIds.number(1)).ofOwn(CheckKind.PLAUSIBILITY).with(new CheckOutcome.Found(
                        List.of(
                                new Finding("missing", Optional.of(IdentityField.CITY), Finding.Severity.REVIEW),
                                new Finding("odd-name", Optional.empty(), Finding.Severity.NOTE))))
                        .build(),
                aCheck().withId(SequentialIds.number(2)).ofOwn(CheckKind.COUNTRY_RISK).build(),
                aCheck().withId(SequentialIds.number(3)).by("a").with(new CheckOutcome.Listed(2, 1)).build(),
                aCheck().withId(SequentialIds.number(4)).by("b")
                        .with(new CheckOutcome.Skipped(CheckOutcome.SkipCause.TOKENIZED)).build(),
                aCheck().withId(SequentialIds.number(5)).by("c")
                        .with(new CheckOutcome.Unavailable("it did not answer in time")).build(),
                aCheck().withId(SequentialIds.number(6)).by("d").with(new CheckOutcome.Passed()).build());
        all.reversed().forEach(check -> run(() -> checks().add(check)));

        assertThat(find(CASE).orElseThrow().checks()).containsExactlyElementsOf(all);
    }

    @Test
    void tellsTheLastTryOfACheckAlone() {
        add(aCase().build());
        var last = aCheck().withId(SequentialIds.number(1)).startedAt(NOW.plusSeconds(2)).build();
        run(() -> {
            checks().add(last);
            checks().add(aCheck().withId(SequentialIds.number(2)).build());
        });

        assertThat(find(CASE).map(CaseDetail::checks).orElseThrow()).containsExactly(last);
    }

    @Test
    void addsACheckOnce() {
        run(() -> checks().add(aCheck().build()));

        assertThatThrownBy(() -> run(() -> checks().add(aCheck().build()))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void tellsTheLast200EntriesOfAHistory() {
        add(aCase().build());
        // A few in each unit, as a unit may not take long.
        IntStream.rangeClosed(0, 20).forEach(unit -> run(() -> IntStream.rangeClosed(1, 10).forEach(
                number -> trail().append(entry(unit * 10 + number, new CaseActor.ByGatehouse())))));

        assertThat(find(CASE).orElseThrow().history()).hasSize(200).first().extracting(TrailEntry::number)
                .isEqualTo(210L);
    }

    @Test
    void findsTheCaseOfAnIdentity() {
        add(aCase().build());

        assertThat(in(() -> readModel().find(INSTANCE, new IdentityId("idt_1")))).contains(CASE);
        assertThat(in(() -> readModel().find(INSTANCE, new IdentityId("idt_2")))).isEmpty();
        assertThat(in(() -> readModel().find(new InstanceId("inst_2"), new IdentityId("idt_1")))).isEmpty();
        assertThat(find(new CaseId(SequentialIds.number(2)))).isEmpty();
    }

    @Test
    void countsCasesOfEachStateAndThoseThatAreOverdue() {
        add(aCase().numbered(1).build());
        add(aCase().numbered(2).in(due(5)).build());
        add(aCase().numbered(3).in(due(1)).build());
        add(aCase().numbered(4).inInstance("inst_2").in(due(1)).build());
        clock().set(NOW.plus(Duration.ofDays(2)));

        assertThat(in(() -> readModel().count(Optional.of(INSTANCE)))).isEqualTo(new CaseCounts(
                Map.of(CaseState.Kind.OPEN, exactly(1), CaseState.Kind.IN_REVIEW, exactly(2)), exactly(1)));
        assertThat(in(() -> readModel().count(Optional.empty()))).isEqualTo(new CaseCounts(
                Map.of(CaseState.Kind.OPEN, exactly(1), CaseState.Kind.IN_REVIEW, exactly(3)), exactly(2)));
        clock().set(NOW);
    }

    private static BoundedCount exactly(long value) {
        return new BoundedCount(value, true);
    }

    private static CaseState.InReview due(int days) {
        var review = inReview();
        return new CaseState.InReview(
                review.causes(), review.policy(), review.needsFourEyes(), review.validity(), review.since(),
                NOW.plus(Duration.ofDays(days)), review.assignee());
    }

    private static CaseEntry entry(int number, CaseActor actor) {
        return new CaseEntry(
                SequentialIds.number(number), CASE, 1, NOW.plusSeconds(number), actor, CaseAction.NOTED,
                Map.of("comment", "number " + number));
    }

    private static CaseFilter all() {
        return new CaseFilter(
                Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CaseFilter states(CaseState.Kind... states) {
        return new CaseFilter(
                Optional.of(INSTANCE), Set.of(states), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static CaseFilter cause(ReviewCause cause) {
        return new CaseFilter(
                Optional.of(INSTANCE), Set.of(), Optional.of(cause), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static CaseFilter assignee(Set<CaseState.Kind> states, ReviewerId who) {
        return new CaseFilter(
                Optional.of(INSTANCE), states, Optional.empty(), Optional.of(who), Optional.empty(), Optional.empty());
    }

    private static CaseFilter dueBefore(Instant limit) {
        return new CaseFilter(
                Optional.of(INSTANCE), Set.of(), Optional.empty(), Optional.empty(), Optional.of(limit),
                Optional.empty());
    }

    private static CaseFilter search(String text) {
        return new CaseFilter(
                Optional.of(INSTANCE), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(text));
    }

    private List<Integer> numbers(CaseFilter filter) {
        return page(filter, PageRequest.first()).rows().stream()
                .map(row -> Integer.valueOf(row.identity().value().substring("idt_".length()))).toList();
    }

    private Page<CaseSummary> page(CaseFilter filter, PageRequest request) {
        return unitOfWork().read(() -> readModel().page(filter, request));
    }

    private Optional<CaseId> next(Optional<ReviewerId> reviewer) {
        return unitOfWork().read(() -> readModel().next(INSTANCE, reviewer));
    }

    private Optional<CaseDetail> find(CaseId id) {
        return unitOfWork().read(() -> readModel().find(id));
    }

    private ReviewerId store(int number, String name) {
        var id = reviewer(number);
        run(() -> reviewers().store(
                new Reviewer(id, INSTANCE, name, ReviewerRole.REVIEWER, true), new PasswordHash("hash")));
        return id;
    }

    private void add(KycCase opened) {
        run(() -> assertThat(cases().add(opened)).isTrue());
    }

    private void run(Runnable work) {
        in(() -> {
            work.run();
            return NOW;
        });
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}
