package io.gatehouse.application.kyc.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.ReviewerActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.domain.operator.SignInFailures;

/**
 * Checks PINs. The slow hash runs outside of the transaction, and an unknown reviewer takes as long as a known one. A PIN is
 * short, so few tries count for a reviewer, from wherever they come.
 */
public final class SignInReviewerService implements SignInReviewerUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerSignIns signIns;
    private final Reviewers reviewers;
    private final PasswordHashes hashes;
    private final SignInAttempts attempts;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, what checks PINs, and where it is noted. */
    public SignInReviewerService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, PasswordHashes hashes,
            SignInAttempts attempts, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.signIns = signIns;
        this.reviewers = reviewers;
        this.hashes = hashes;
        this.attempts = attempts;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /** A reviewer, and what proves it. */
    private record Known(Reviewer reviewer, PasswordHash pin) {}

    @Override
    public Outcome signIn(Command command) {
        var now = clock.instant();
        var name = name(command);
        // The reviewer stands for the address too: whoever guesses one PIN from many places is one who guesses.
        var failures = unitOfWork.read(() -> attempts.failures(name, name, now.minus(SignInFailures.WINDOW)));
        return failures.waitUntil().<Outcome>map(Outcome.Throttled::new).orElseGet(() -> checked(command, name, now));
    }

    private Outcome checked(Command command, String name, Instant now) {
        var known = unitOfWork.read(() -> reviewers.find(command.reviewer())
                .filter(reviewer -> reviewer.isActive() && reviewer.instance().equals(command.instance()))
                .flatMap(reviewer -> reviewers.pin(reviewer.id()).map(pin -> new Known(reviewer, pin))));
        if (known.isEmpty()) {
            hashes.spendTheSameTime(command.pin());
        }
        var proved = known.filter(candidate -> hashes.matches(command.pin(), candidate.pin()));
        return unitOfWork.execute(() -> settled(command, name, now, proved.map(Known::reviewer)));
    }

    private Outcome settled(Command command, String name, Instant now, Optional<Reviewer> proved) {
        auditTrail.record(new AuditEntry(
                ids.next(), now, new ReviewerActor(command.reviewer().toString()),
                proved.isPresent() ? AuditAction.REVIEWER_SIGNED_IN : AuditAction.REVIEWER_SIGN_IN_REFUSED,
                command.instance().value(), Map.of("session", command.session().toString())));
        if (proved.isEmpty()) {
            attempts.recordFailure(name, name, now);
            return new Outcome.Refused();
        }
        attempts.forget(name, name);
        signIns.record(command.session(), proved.get().id(), now);
        return new Outcome.SignedIn(proved.get().name());
    }

    private static String name(Command command) {
        return "reviewer:" + command.reviewer();
    }
}
