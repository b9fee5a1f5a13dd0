package io.gatehouse.adapter.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;
import io.gatehouse.application.kyc.view.CaseCounts;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.application.kyc.view.CaseRecord;
import io.gatehouse.application.kyc.view.CaseSummary;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.Candidate.Likeness;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckId;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.Proposal;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningService;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.shared.Reason;

/** Cases, reviewers and a policy, all made up, for tests and for looking at pages. */
final class KycSampleData {
    static final CaseId CASE = new CaseId(uuid(1));
    static final CaseId WAITING = new CaseId(uuid(2));
    static final CaseId OWN = new CaseId(uuid(3));
    static final CaseId DECIDED = new CaseId(uuid(4));
    static final CaseId RUNNING = new CaseId(uuid(5));
    static final CaseId TOKENIZED = new CaseId(uuid(6));
    static final IdentityId IDENTITY = new IdentityId("idt_0b7c5d1e-93a4-4f0e-8c21-5a6b7c8d9e0f");
    static final MatchId MATCH = new MatchId(uuid(50));
    static final String PIN = "493 027";
    static final Reviewer ADA = new Reviewer(
            new ReviewerId(uuid(70)), SampleData.INSTANCE, "Ada Obi", Reviewer.ReviewerRole.LEAD, true);
    static final Reviewer BEN = new Reviewer(
            new ReviewerId(uuid(71)), SampleData.INSTANCE, "Benedikt Ólafsson", Reviewer.ReviewerRole.REVIEWER, true);
    static final Reviewer CHI = new Reviewer(
            new ReviewerId(uuid(72)), SampleData.INSTANCE, "Chidinma Eze", Reviewer.ReviewerRole.REVIEWER, true);
    static final Reviewer GONE = new Reviewer(
            new ReviewerId(uuid(73)), SampleData.INSTANCE, "Dora Lind", Reviewer.ReviewerRole.REVIEWER, false);
    static final List<Reviewer> REVIEWERS = List.of(ADA, BEN, CHI, GONE);
    static final Policy POLICY = new Policy(
            new PolicyVersion(3), new Score(850), true, FourEyes.FOR_MATCHES, Duration.ofDays(2), Duration.ofDays(365),
            Duration.ofDays(180), 5, false);

    private static final Map<ReviewerId, String> NAMES = Map.of(ADA.id(), ADA.name(), BEN.id(), BEN.name());
    private static final ScreeningService EMBEDDED = new ScreeningService("embedded");
    private static final Instant OPENED = ago(Duration.ofHours(29));

    private KycSampleData() {}

    static SignInReviewerUseCase.Outcome signIn(SignInReviewerUseCase.Command command) {
        return command.pin().value().equals(PIN)
                ? new SignInReviewerUseCase.Outcome.SignedIn(ADA.name())
                : new SignInReviewerUseCase.Outcome.Refused();
    }

    static CaseCounts counts() {
        return new CaseCounts(
                Map.of(CaseState.Kind.IN_REVIEW, BoundedCount.of(14), CaseState.Kind.AWAITING_CHECKER,
                        BoundedCount.of(3), CaseState.Kind.CLEARED, BoundedCount.of(20_000), CaseState.Kind.APPROVED,
                        BoundedCount.of(212), CaseState.Kind.REJECTED, BoundedCount.of(9)),
                BoundedCount.of(2));
    }

    static Page<CaseSummary> cases(BrowseCasesUseCase.Query query) {
        var states = query.filter().states();
        return new Page<>(
                Stream.of(
                        summary(1, CaseState.Kind.IN_REVIEW, Set.of(ReviewCause.LISTED), 3, 941,
                                Optional.of(ADA.name()), -5),
                        summary(6, CaseState.Kind.IN_REVIEW, Set.of(ReviewCause.TOKENIZED), 0, 0, Optional.empty(), 4),
                        summary(7, CaseState.Kind.IN_REVIEW, Set.of(ReviewCause.IMPLAUSIBLE, ReviewCause.COUNTRY), 0, 0,
                                Optional.empty(), 30),
                        summary(8, CaseState.Kind.IN_REVIEW,
                                Set.of(ReviewCause.LISTED, ReviewCause.NOT_SCREENED, ReviewCause.IMPLAUSIBLE), 1, 872,
                                Optional.of(BEN.name()), 44),
                        summary(2, CaseState.Kind.AWAITING_CHECKER, Set.of(ReviewCause.LISTED), 0, 0,
                                Optional.of(BEN.name()), 9),
                        summary(4, CaseState.Kind.APPROVED, Set.of(), 0, 0, Optional.empty(), 0),
                        summary(9, CaseState.Kind.CLEARED, Set.of(), 0, 0, Optional.empty(), 0),
                        summary(10, CaseState.Kind.REJECTED, Set.of(), 0, 0, Optional.empty(), 0),
                        summary(5, CaseState.Kind.SCREENING, Set.of(), 0, 0, Optional.empty(), 0))
                        .filter(one -> states.isEmpty() || states.contains(one.state()))
                        .toList(),
                Optional.empty(), Optional.empty());
    }

    static CaseSummary summary(
            int number, CaseState.Kind state, Set<ReviewCause> causes, int matches, int score,
            Optional<String> assignee,
            int dueInHours) {
        return new CaseSummary(
                new CaseId(uuid(number)), SampleData.INSTANCE,
                number == 1 ? IDENTITY : new IdentityId("idt_4e0f8c21-93a4-%04d-b3c4-1d2e3f405162".formatted(number)),
                state,
                causes, 1, matches, score, assignee, OPENED.minus(Duration.ofHours(number)), OPENED,
                causes.isEmpty() ? Optional.empty() : Optional.of(SampleData.NOW.plus(Duration.ofHours(dueInHours))));
    }

    static ViewCaseUseCase.Outcome view(ViewCaseUseCase.Query query) {
        var number = (int) query.caseId().value().getLeastSignificantBits() & 0xFFF;
        return switch (number) {
            case 1 -> shown(detail(CASE, review(Optional.of(ADA.id())), 2));
            case 2 -> shown(detail(WAITING, waiting(BEN), 1));
            case 3 -> shown(detail(OWN, waiting(ADA), 1));
            case 4 -> shown(detail(DECIDED, new CaseState.Approved(
                    new Decision(proposal(BEN), Optional.of(ADA.id()), new PolicyVersion(3), ago(Duration.ofHours(1))),
                    Optional.of(SampleData.NOW.plus(Duration.ofDays(364)))), 1));
            case 5 -> shown(new CaseDetail(
                    kycCase(RUNNING, new CaseState.Screening(OpenCause.ARRIVED, ago(Duration.ofSeconds(3))), 1),
                    Optional.empty(), List.of(), List.of(), history(RUNNING, 1), NAMES));
            case 6 -> shown(tokenized());
            default -> new ViewCaseUseCase.Outcome.NotFound();
        };
    }

    static ViewCaseUseCase.Outcome shown(CaseDetail detail) {
        return new ViewCaseUseCase.Outcome.Shown(detail);
    }

    static CaseState.InReview review(Optional<ReviewerId> assignee) {
        return new CaseState.InReview(
                Set.of(ReviewCause.LISTED, ReviewCause.IMPLAUSIBLE), new PolicyVersion(3), true, Duration.ofDays(365),
                OPENED,
                SampleData.NOW.minus(Duration.ofHours(5)), assignee);
    }

    private static CaseState.AwaitingChecker waiting(Reviewer maker) {
        return new CaseState.AwaitingChecker(
                review(Optional.of(maker.id())), proposal(maker), ago(Duration.ofHours(2)));
    }

    private static Proposal proposal(Reviewer maker) {
        return new Proposal(
                maker.id(), ReasonCode.NO_TRUE_MATCH,
                new Reason("Born 14 years later, another nationality, and the passport is of another country."),
                ago(Duration.ofHours(2)));
    }

    static CaseDetail detail(CaseId id, CaseState state, int round) {
        var first = new Match(MATCH, id, round, EMBEDDED, candidate(941), new MatchState.Pending());
        var second = new Match(
                new MatchId(uuid(51)), id, round, EMBEDDED, other(),
                new MatchState.FalsePositive(new MatchState.Judgement(
                        BEN.id(), new Reason("A vessel cannot be a person."), ago(Duration.ofHours(3)))));
        return new CaseDetail(
                kycCase(id, state, round), Optional.of(subject()), checks(id, round), List.of(first, second),
                history(id, round), NAMES);
    }

    private static CaseDetail tokenized() {
        var texts = new EnumMap<IdentityField, IdentityText>(IdentityField.class);
        texts.put(IdentityField.FIRST_NAME, new IdentityText.Tokenized());
        texts.put(IdentityField.LAST_NAME, new IdentityText.Tokenized());
        texts.put(IdentityField.COUNTRY, new IdentityText.Given("NG"));
        var state = new CaseState.InReview(
                Set.of(ReviewCause.TOKENIZED), new PolicyVersion(3), false, Duration.ofDays(365), OPENED,
                SampleData.NOW.plus(Duration.ofHours(4)), Optional.empty());
        return new CaseDetail(
                kycCase(TOKENIZED, state, 1),
                Optional.of(new Subject(
                        IDENTITY, IdentityType.INDIVIDUAL, texts, Optional.empty(), Map.of(), OPENED)),
                List.of(new Check(
                        new CheckId(uuid(93)), TOKENIZED, 1, CheckKind.LISTS, EMBEDDED, OPENED, OPENED.plusMillis(4),
                        new CheckOutcome.Skipped(CheckOutcome.SkipCause.TOKENIZED), List.of(), Optional.empty())),
                List.of(), history(TOKENIZED, 1), NAMES);
    }

    private static KycCase kycCase(CaseId id, CaseState state, int round) {
        return new KycCase(id, SampleData.INSTANCE, IDENTITY, Optional.empty(), state, round, OPENED, 4);
    }

    static Subject subject() {
        var texts = new EnumMap<IdentityField, IdentityText>(IdentityField.class);
        texts.put(IdentityField.FIRST_NAME, IdentityText.of("Yusuf"));
        texts.put(IdentityField.LAST_NAME, IdentityText.of("Abdel-Rahmán"));
        texts.put(IdentityField.OTHER_NAMES, IdentityText.of("يوسف عبد الرحمن"));
        texts.put(IdentityField.NATIONALITY, IdentityText.of("EG"));
        texts.put(IdentityField.COUNTRY, IdentityText.of("NG"));
        texts.put(IdentityField.CITY, IdentityText.of("Lagos"));
        texts.put(IdentityField.STREET, IdentityText.of("12 Marina Road"));
        texts.put(IdentityField.EMAIL_ADDRESS, new IdentityText.Tokenized());
        texts.put(IdentityField.PHONE_NUMBER, IdentityText.of("+234 800 555 0101"));
        return new Subject(
                IDENTITY, IdentityType.INDIVIDUAL, texts, Optional.of(LocalDate.of(1989, 3, 2)),
                Map.of("passport", "A12345678"), OPENED);
    }

    static Candidate candidate(int score) {
        return new Candidate(
                new ListedEntry("made-up-list", "MU-20417"), ListedKind.PERSON, "ABDEL RAHMAN, Yusuf Ibrahim",
                List.of("ABDEL RAHMAN, Yusuf Ibrahim", "Youssef Abd al-Rahman", "Yusuf A. Rahman"),
                List.of("1975-03-02"),
                List.of("EG", "SD"), List.of("MADE-UP-PROGRAM"), new Score(score),
                List.of(
                        new Likeness(
                                Aspect.NAME, "Yusuf Abdel-Rahmán", "ABDEL RAHMAN, Yusuf Ibrahim", new Score(941),
                                "one more name on the list; order differs"),
                        new Likeness(
                                Aspect.BIRTH_DATE, "1989-03-02", "1975-03-02", new Score(310), "14 years apart"),
                        new Likeness(Aspect.COUNTRY, "EG", "EG, SD", new Score(1000), "nationality is named")),
                "a".repeat(64));
    }

    private static Candidate other() {
        return new Candidate(
                new ListedEntry("made-up-list", "MU-30020"), ListedKind.VESSEL, "YUSUF RAHMAN", List.of("YUSUF RAHMAN"),
                List.of(), List.of("PA"), List.of(), new Score(861),
                List.of(new Likeness(
                        Aspect.NAME, "Yusuf Abdel-Rahmán", "YUSUF RAHMAN", new Score(861), "a part is missing")),
                "b".repeat(64));
    }

    private static List<Check> checks(CaseId id, int round) {
        return List.of(
                new Check(
                        new CheckId(uuid(90)), id, round, CheckKind.LISTS, EMBEDDED, OPENED, OPENED.plusMillis(6),
                        new CheckOutcome.Listed(1, 1),
                        List.of(new ListVersion("made-up-list", "2026-08-19", "c".repeat(64),
                                Optional.of(ago(Duration.ofHours(31)))),
                                new ListVersion("own-list", "", "", Optional.empty())),
                        Optional.empty()),
                new Check(
                        new CheckId(uuid(91)), id, round, CheckKind.PLAUSIBILITY, Check.GATEHOUSE, OPENED,
                        OPENED.plusMillis(1),
                        new CheckOutcome.Found(List.of(
                                new Finding("implausible", Optional.of(IdentityField.PHONE_NUMBER),
                                        Finding.Severity.REVIEW),
                                new Finding("missing", Optional.of(IdentityField.POST_CODE), Finding.Severity.NOTE),
                                new Finding("seen-elsewhere", Optional.empty(), Finding.Severity.NOTE))),
                        List.of(), Optional.empty()),
                new Check(
                        new CheckId(uuid(92)), id, round, CheckKind.COUNTRY_RISK, Check.GATEHOUSE, OPENED,
                        OPENED.plusMillis(1), new CheckOutcome.Passed(), List.of(), Optional.empty()),
                new Check(
                        new CheckId(uuid(94)), id, round, CheckKind.LISTS, new ScreeningService("watchman"), OPENED,
                        OPENED.plusSeconds(10), new CheckOutcome.Unavailable("it did not answer within 10 s"),
                        List.of(),
                        Optional.empty()));
    }

    static List<TrailEntry> history(CaseId id, int round) {
        var gatehouse = new CaseActor.ByGatehouse();
        return List.of(
                entry(6, id, round, 2, new CaseActor.ByReviewer(BEN.id(), BEN.name()), CaseAction.NOTED,
                        Map.of("comment", "Asked support for a copy of the passport.")),
                entry(7, id, round, 2, gatehouse, CaseAction.ALERT_NOT_RAISED,
                        Map.of("why", "not-granted", "scope", "alerts:write")),
                entry(5, id, round, 3, new CaseActor.ByReviewer(BEN.id(), BEN.name()), CaseAction.MATCH_DISMISSED,
                        Map.of("entry", "made-up-list/MU-30020", "match", MATCH.toString(), "content", "f".repeat(64),
                                "score", "0.861", "comment", "A vessel cannot be a person.")),
                entry(4, id, round, 28, gatehouse, CaseAction.REFERRED,
                        Map.of("causes", "LISTED,IMPLAUSIBLE")),
                entry(3, id, round, 29, gatehouse, CaseAction.REOPENED, Map.of("cause", "CHANGED", "was", "CLEARED")),
                entry(2, id, 1, 200, gatehouse, CaseAction.CLEARED, Map.of("policy", "2")),
                entry(1, id, 1, 200, gatehouse, CaseAction.OPENED, Map.of("cause", "ARRIVED")));
    }

    private static TrailEntry entry(
            int number, CaseId id, int round, int hoursAgo, CaseActor actor, CaseAction action,
            Map<String, String> details) {
        return new TrailEntry(
                number, new CaseEntry(
                        uuid(200 + number), id, round, ago(Duration.ofHours(hoursAgo)), actor, action, details),
                "e".repeat(32), "0".repeat(64), "1".repeat(64));
    }

    static LookUpIdentityUseCase.Outcome lookUp(LookUpIdentityUseCase.Query query) {
        return query.identity().equals(IDENTITY)
                ? new LookUpIdentityUseCase.Outcome.Found(subject(), Optional.of(CASE))
                : new LookUpIdentityUseCase.Outcome.NotFound();
    }

    static Optional<CaseRecord> record(CaseId id) {
        return id.equals(CASE)
                ? Optional.of(new CaseRecord(
                        summary(1, CaseState.Kind.IN_REVIEW, Set.of(ReviewCause.LISTED), 3, 941,
                                Optional.of(ADA.name()), -5),
                        history(id, 2).stream().map(CaseRecord.Step::of).toList()))
                : Optional.empty();
    }

    static UUID uuid(int number) {
        return new UUID(0x0198C3F27A107000L, 0x8000000000000000L | number);
    }

    private static Instant ago(Duration duration) {
        return SampleData.NOW.minus(duration);
    }
}
