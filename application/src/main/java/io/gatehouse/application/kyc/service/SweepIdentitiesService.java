package io.gatehouse.application.kyc.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.kyc.port.in.SweepIdentitiesUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.Connections.Connection;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.application.kyc.port.out.IdentitySweeps.Claim;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.application.ledger.port.out.LedgerCloud.SubjectPage;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.ApplicationActor;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.Subject;

/**
 * Sweeps the identities of one instance: first those that were created since the last time, in spans that hold a bounded
 * number each, then some of those that are known and were not read for long. What a page yields is kept before the next
 * one is read.
 */
public final class SweepIdentitiesService implements SweepIdentitiesUseCase {

    private static final ApplicationActor ACTOR = new ApplicationActor("identity sweep");
    /** An identity shows in the ledger a little after the time it says it was created at, and clocks differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(15);
    /** No ledger is older: Blnk was not there yet. */
    private static final Instant BEFORE_ALL = Instant.parse("2020-01-01T00:00:00Z");
    private static final int MOST_IN_A_SPAN = 5_000;
    private static final Duration BUDGET = Duration.ofMinutes(4);
    private static final Duration LEASE = BUDGET.plusMinutes(4);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMinutes(1);
    private static final int MOST_READ_AGAIN = 500;

    private final UnitOfWork unitOfWork;
    private final IdentitySweeps sweeps;
    private final Cases cases;
    private final Connections connections;
    private final CaseBook book;
    private final LedgerCloud cloud;
    private final SubjectFingerprints fingerprints;
    private final Ids ids;
    private final InstantSource clock;
    private final Duration interval;
    private final Duration readAgainAfter;

    /**
     * With the store and the ledger.
     *
     * @param interval       how long between two sweeps of an instance
     * @param readAgainAfter how old what is known of an identity may become
     */
    public SweepIdentitiesService(
            UnitOfWork unitOfWork, IdentitySweeps sweeps, Cases cases, ScreeningQueue queue, CaseTrail trail,
            Connections connections, Outbox outbox, LedgerCloud cloud, SubjectFingerprints fingerprints, Ids ids,
            InstantSource clock, Duration interval, Duration readAgainAfter) {
        this.unitOfWork = unitOfWork;
        this.sweeps = sweeps;
        this.cases = cases;
        this.connections = connections;
        this.book = new CaseBook(cases, queue, trail, connections, outbox, ids, clock);
        this.cloud = cloud;
        this.fingerprints = fingerprints;
        this.ids = ids;
        this.clock = clock;
        this.interval = interval;
        this.readAgainAfter = readAgainAfter;
    }

    /** What a sweep came to so far. */
    private record Progress(int read, int opened, int reopened) {

        Progress plus(Progress other) {
            return new Progress(read + other.read, opened + other.opened, reopened + other.reopened);
        }
    }

    /** How a part of a sweep ended. */
    private record Part(Progress progress, Optional<Failure> failure, boolean isDone) {}

    @Override
    public Outcome sweep() {
        var token = ids.next();
        return unitOfWork.execute(() -> sweeps.claim(token, LEASE)).map(this::sweep).orElseGet(Outcome.NothingDue::new);
    }

    private Outcome sweep(Claim claim) {
        var connection = unitOfWork.read(() -> connections.of(claim.instance()));
        if (connection.isEmpty()) {
            return ended(claim, new Progress(0, 0, 0), "not-installed", interval);
        }
        return switch (cloud.open(access(connection.get()))) {
            case LedgerCloud.Opening.Opened(var ledger) -> sweep(claim, ledger);
            case LedgerCloud.Opening.NoKey _,LedgerCloud.Opening.KeyRejected _ ->
                ended(claim, new Progress(0, 0, 0), "key-rejected", interval);
        };
    }

    private Outcome sweep(Claim claim, Ledger ledger) {
        var startedAt = clock.instant();
        var fresh = readNew(claim, ledger, startedAt);
        if (fresh.failure().isPresent() || !fresh.isDone()) {
            return ended(
                    claim, fresh.progress(), fresh.failure().map(LedgerFailure::code).orElse("unfinished"),
                    PAUSE_AFTER_FAILURE);
        }
        var again = readAgain(claim.instance(), ledger, startedAt);
        return ended(
                claim, fresh.progress().plus(again.progress()),
                again.failure().map(LedgerFailure::code).orElse("complete"), interval);
    }

    private Part readNew(Claim claim, Ledger ledger, Instant startedAt) {
        var progress = new Progress(0, 0, 0);
        var from = claim.sweptUntil().map(until -> until.minus(OVERLAP)).orElse(BEFORE_ALL)
                .truncatedTo(ChronoUnit.MICROS);
        while (from.isBefore(startedAt)) {
            if (clock.instant().isAfter(startedAt.plus(BUDGET))) {
                return new Part(progress, Optional.empty(), false);
            }
            var until = startedAt;
            var first = ledger.subjects(from, until, 1);
            while (isTooMuch(first) && Duration.between(from, until).toSeconds() > 1) {
                until = from.plus(Duration.between(from, until).dividedBy(2));
                first = ledger.subjects(from, until, 1);
            }
            var span = readSpan(claim.instance(), ledger, from, until, first);
            progress = progress.plus(span.progress());
            if (span.failure().isPresent()) {
                return new Part(progress, span.failure(), false);
            }
            var end = until;
            unitOfWork.execute(() -> {
                sweeps.advance(claim, end);
                return end;
            });
            from = until;
        }
        return new Part(progress, Optional.empty(), true);
    }

    private static boolean isTooMuch(Answer<SubjectPage> answer) {
        return switch (answer) {
            case Answer.Given<SubjectPage>(var page) -> page.total() > MOST_IN_A_SPAN;
            case Answer.Failed<SubjectPage> _ -> false;
        };
    }

    private Part readSpan(
            InstanceId instance, Ledger ledger, Instant from, Instant until, Answer<SubjectPage> first) {
        var answer = first;
        var progress = new Progress(0, 0, 0);
        var seen = 0L;
        for (var number = 1;; number++) {
            switch (answer) {
                case Answer.Failed<SubjectPage>(var failure) -> {
                    return new Part(progress, Optional.of(failure), false);
                }
                case Answer.Given<SubjectPage>(var page) -> {
                    progress = progress.plus(take(instance, page.subjects()));
                    seen += page.subjects().size() + page.unreadable();
                    if (page.isEmpty() || seen >= page.total()) {
                        return new Part(progress, Optional.empty(), true);
                    }
                }
            }
            answer = ledger.subjects(from, until, number + 1);
        }
    }

    private Part readAgain(InstanceId instance, Ledger ledger, Instant startedAt) {
        var progress = new Progress(0, 0, 0);
        var stale = unitOfWork.read(
                () -> sweeps.stale(instance, startedAt.minus(readAgainAfter), MOST_READ_AGAIN));
        for (var identity : stale) {
            if (clock.instant().isAfter(startedAt.plus(BUDGET))) {
                break;
            }
            switch (ledger.subject(identity)) {
                case Answer.Given<KnownSubject>(var known) -> progress = progress.plus(take(instance, List.of(known)));
                // Blnk tells nobody that an identity was deleted. What was decided of it stays, as evidence.
                case Answer.Failed<KnownSubject>(Failure.NotFound _) -> markRead(instance, identity);
                case Answer.Failed<KnownSubject>(var failure) -> {
                    return new Part(progress, Optional.of(failure), false);
                }
            }
        }
        return new Part(progress, Optional.empty(), true);
    }

    private void markRead(InstanceId instance, IdentityId identity) {
        unitOfWork.execute(() -> {
            sweeps.read(instance, List.of(identity), clock.instant());
            return identity;
        });
    }

    private Progress take(InstanceId instance, List<KnownSubject> page) {
        return unitOfWork.execute(() -> {
            var progress = new Progress(page.size(), 0, 0);
            // In one order, so that two units that take the same identities wait for each other and do not lock up.
            var ordered = page.stream()
                    .sorted(Comparator.comparing((KnownSubject known) -> known.subject().identity().value()))
                    .toList();
            for (var known : ordered) {
                progress = progress.plus(take(instance, known));
            }
            sweeps.read(
                    instance, page.stream().map(KnownSubject::subject).map(Subject::identity).distinct().toList(),
                    clock.instant());
            return progress;
        });
    }

    private Progress take(InstanceId instance, KnownSubject known) {
        var identity = known.subject().identity();
        if (book.open(instance, identity, OpenCause.ARRIVED, CaseBook.GATEHOUSE).isPresent()) {
            return new Progress(0, 1, 0);
        }
        var kycCase = cases.lock(instance, identity).orElseThrow();
        if (kycCase.differs(fingerprints.of(known.subject()))) {
            return new Progress(0, 0, book.reopen(kycCase, OpenCause.CHANGED, CaseBook.GATEHOUSE) ? 1 : 0);
        }
        if (isUntold(kycCase, known)) {
            book.tellLedgerAgain(kycCase);
        }
        return new Progress(0, 0, 0);
    }

    /** Whether the ledger does not say what was decided, because somebody wrote over it. */
    private static boolean isUntold(KycCase kycCase, KnownSubject known) {
        return switch (kycCase.state()) {
            case CaseState.Settled _,CaseState.InReview _,CaseState.AwaitingChecker _ ->
                kycCase.verification().filter(ours -> known.verification()
                        .filter(theirs -> theirs.status() == ours.status() && theirs.caseId().equals(ours.caseId()))
                        .isPresent()).isEmpty();
            case CaseState.Open _,CaseState.Screening _ -> false;
        };
    }

    private Outcome ended(Claim claim, Progress progress, String result, Duration pause) {
        unitOfWork.execute(() -> sweeps.finish(claim, result, pause));
        return new Outcome.Swept(progress.read(), progress.opened(), progress.reopened(), result);
    }

    private static LedgerCloud.Access access(Connection connection) {
        return new LedgerCloud.Access(
                connection.installation(), connection.instance(), connection.permissions(), ACTOR,
                "look for identities that appeared or changed");
    }
}
