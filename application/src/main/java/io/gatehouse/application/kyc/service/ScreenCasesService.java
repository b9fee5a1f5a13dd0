package io.gatehouse.application.kyc.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.gatehouse.application.kyc.port.in.ScreenCasesUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.Connections.Connection;
import io.gatehouse.application.kyc.port.out.CountryRisks;
import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.application.kyc.port.out.IdentityPlausibility;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.kyc.port.out.ScreeningQueue.Claim;
import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.ApplicationActor;
import io.gatehouse.domain.kyc.Assessment;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.Subject;

/**
 * Checks cases: claims in one unit of work, reads the ledger and asks the screening services in none, and keeps what came
 * of it in another. What was found counts for nothing if the case was opened anew meanwhile.
 */
public final class ScreenCasesService implements ScreenCasesUseCase {

    private static final ApplicationActor ACTOR = new ApplicationActor("screening");
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** Who is not installed anywhere may be again. */
    private static final Duration PAUSE_WITHOUT_INSTALLATION = Duration.ofHours(6);

    private final UnitOfWork unitOfWork;
    private final Cases cases;
    private final ScreeningQueue queue;
    private final Connections connections;
    private final Policies policies;
    private final Subjects subjects;
    private final Checks checkLog;
    private final Matches matches;
    private final FalsePositives falsePositives;
    private final CaseBook book;
    private final LedgerCloud cloud;
    private final SubjectChecks checks;
    private final SubjectFingerprints fingerprints;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, the ledger and those who look people up. */
    public ScreenCasesService(
            UnitOfWork unitOfWork, Cases cases, ScreeningQueue queue, CaseTrail trail, Connections connections,
            Outbox outbox, Policies policies, Subjects subjects, Checks checkLog, Matches matches,
            FalsePositives falsePositives, LedgerCloud cloud, Collection<? extends IdentityScreening> services,
            IdentityPlausibility plausibility, CountryRisks risks,
            SubjectFingerprints fingerprints, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.cases = cases;
        this.queue = queue;
        this.connections = connections;
        this.policies = policies;
        this.subjects = subjects;
        this.checkLog = checkLog;
        this.matches = matches;
        this.falsePositives = falsePositives;
        this.book = new CaseBook(cases, queue, trail, connections, outbox, ids, clock);
        this.cloud = cloud;
        this.checks = new SubjectChecks(services, plausibility, risks, ids, clock);
        this.fingerprints = fingerprints;
        this.ids = ids;
        this.clock = clock;
    }

    /** A case whose checks have begun, and under what. */
    private record Begun(Claim claim, KycCase kycCase, Connection connection, Policy policy) {}

    @Override
    public Round screen(Command command) {
        var claims = unitOfWork.execute(() -> queue.claim(command.node(), command.most(), command.lease()));
        return claims.stream().map(this::screen).reduce(Round.of(claims.size()), Round::plus);
    }

    private Round screen(Claim claim) {
        return unitOfWork.execute(() -> begin(claim)).map(this::screen).orElseGet(() -> new Round(0, 0, 0, 0, 0, 1));
    }

    private Optional<Begun> begin(Claim claim) {
        var kycCase = cases.lock(claim.caseId()).orElseThrow();
        var started = switch (kycCase.state()) {
            case CaseState.Open open -> Optional.of(cases.store(kycCase.with(open.start(clock.instant()))));
            // Whoever began it did not live to end it.
            case CaseState.Screening _ -> Optional.of(kycCase);
            case CaseState.InReview _,CaseState.AwaitingChecker _,CaseState.Settled _ -> Optional.<KycCase>empty();
        };
        if (started.isEmpty()) {
            queue.complete(claim);
            return Optional.empty();
        }
        var connection = connections.of(kycCase.instance());
        if (connection.isEmpty()) {
            queue.putBack(claim, PAUSE_WITHOUT_INSTALLATION);
        }
        return connection.map(there -> new Begun(
                claim, started.get(), there, policies.current(kycCase.instance())));
    }

    private Round screen(Begun begun) {
        return switch (read(begun)) {
            case Answer.Given<KnownSubject>(var known) -> {
                var looked = checks.make(begun.kycCase(), known.subject(), begun.policy());
                yield unitOfWork.execute(() -> keep(begun, known.subject(), looked));
            }
            case Answer.Failed<KnownSubject>(Failure.NotFound _) -> unitOfWork.execute(() -> gone(begun));
            case Answer.Failed<KnownSubject>(var failure) -> unitOfWork.execute(() -> postpone(begun, failure));
        };
    }

    private Answer<KnownSubject> read(Begun begun) {
        var access = new LedgerCloud.Access(
                begun.connection().installation(), begun.connection().instance(), begun.connection().permissions(),
                ACTOR, "read an identity to check it");
        return switch (cloud.open(access)) {
            case LedgerCloud.Opening.Opened(var ledger) -> ledger.subject(begun.kycCase().identity());
            case LedgerCloud.Opening.NoKey _,LedgerCloud.Opening.KeyRejected _ ->
                new Answer.Failed<>(new Failure.Unauthorized());
        };
    }

    private Round keep(Begun begun, Subject subject, SubjectChecks.Looked looked) {
        var kycCase = cases.lock(begun.kycCase().id()).orElseThrow();
        if (!(kycCase.state() instanceof CaseState.Screening screening)) {
            return new Round(0, 0, 0, 0, 1, 0);
        }
        var now = clock.instant();
        var fingerprint = fingerprints.of(subject);
        var known = falsePositives.of(kycCase.instance(), kycCase.identity());
        var judged = looked.judged(candidate -> known.stream()
                .anyMatch(falsePositive -> falsePositive.covers(candidate, fingerprint, now)));
        var assessment = begun.policy().assess(judged, begun.claim().tries());
        var isLost = switch (assessment) {
            case Assessment.TryAgain _ -> !queue.putBack(begun.claim(), pause(begun.claim().tries()));
            case Assessment.Clear _,Assessment.Refer _ -> !queue.complete(begun.claim());
        };
        if (isLost) {
            return new Round(0, 0, 0, 0, 1, 0);
        }
        judged.forEach(checkLog::add);
        subjects.keep(kycCase.id(), kycCase.round(), subject, now);
        return switch (assessment) {
            case Assessment.TryAgain _ -> {
                book.store(kycCase.with(screening.again(now)), CaseBook.GATEHOUSE, CaseAction.CHECKS_POSTPONED,
                        Map.of("why", unavailable(judged)));
                yield new Round(0, 0, 0, 1, 0, 0);
            }
            case Assessment.Clear _ -> {
                var cleared = book.store(
                        kycCase.screened(fingerprint).with(screening.clear(begun.policy(), now)), CaseBook.GATEHOUSE,
                        CaseAction.CLEARED, Map.of("policy", begun.policy().version().toString()));
                book.followUp(cleared, begun.policy().holdsTransactions());
                yield new Round(0, 1, 0, 0, 0, 0);
            }
            case Assessment.Refer(var causes) -> {
                looked.fresh(known, fingerprint, now).forEach(found -> matches.add(new Match(
                        new MatchId(ids.next()), kycCase.id(), kycCase.round(), found.service(), found.candidate(),
                        new MatchState.Pending())));
                var review = screening.refer(causes, begun.policy(), now);
                var referred = book.store(
                        kycCase.screened(fingerprint).with(review), CaseBook.GATEHOUSE, CaseAction.REFERRED,
                        Map.of(
                                "policy", begun.policy().version().toString(),
                                "causes", causes.stream().sorted().map(Enum::name).collect(Collectors.joining(","))));
                book.tellLedger(referred);
                book.raiseAlert(referred, review);
                yield new Round(0, 0, 1, 0, 0, 0);
            }
        };
    }

    /** The ledger has no such identity, any more or yet: there is nothing to check until it is heard of again. */
    private Round gone(Begun begun) {
        return afresh(begun, "not-found", () -> queue.complete(begun.claim()))
                ? new Round(0, 0, 0, 0, 0, 1)
                : new Round(0, 0, 0, 0, 1, 0);
    }

    private Round postpone(Begun begun, Failure failure) {
        var wish = switch (failure) {
            case Failure.RateLimited(var after) -> after;
            case Failure.Unavailable unavailable -> unavailable.retryAfter();
            // Nothing but a new key, and with it another round, makes these work.
            case Failure.Unauthorized _,Failure.Forbidden _ -> Optional.of(LONGEST_PAUSE);
            case Failure.NotFound _,Failure.NotKept _,Failure.NotUnderstood _ -> Optional.<Duration>empty();
        };
        var own = pause(begun.claim().tries());
        var pause = wish.filter(after -> after.compareTo(own) > 0).orElse(own);
        return afresh(begun, LedgerFailure.code(failure), () -> queue.putBack(begun.claim(), pause))
                ? new Round(0, 0, 0, 1, 0, 0)
                : new Round(0, 0, 0, 0, 1, 0);
    }

    private boolean afresh(Begun begun, String why, BooleanSupplier settling) {
        var kycCase = cases.lock(begun.kycCase().id()).orElseThrow();
        if (!(kycCase.state() instanceof CaseState.Screening screening) || !settling.getAsBoolean()) {
            return false;
        }
        var open = kycCase.with(screening.again(clock.instant()));
        if (begun.claim().tries() == 1) {
            book.store(open, CaseBook.GATEHOUSE, CaseAction.CHECKS_POSTPONED, Map.of("why", why));
        } else {
            cases.store(open);
        }
        return true;
    }

    private static String unavailable(List<Check> checks) {
        return checks.stream()
                .filter(check -> check.outcome() instanceof CheckOutcome.Unavailable)
                .map(check -> check.by().name()).distinct().collect(Collectors.joining(","));
    }

    private static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, 12));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
