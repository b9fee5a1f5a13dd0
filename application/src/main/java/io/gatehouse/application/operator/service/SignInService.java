package io.gatehouse.application.operator.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.SignInFailures;
import io.gatehouse.domain.operator.Username;

/**
 * Checks passwords. The slow hash runs outside of the transaction. An unknown name takes as long as a known one.
 */
public final class SignInService implements SignInUseCase {

    /** Stands for every name that is none; no operator can be called so. */
    private static final String UNKNOWN_NAME = "?";

    private final UnitOfWork unitOfWork;
    private final Operators operators;
    private final PasswordHashes hashes;
    private final SignInAttempts attempts;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, what checks passwords, and where it is noted. */
    public SignInService(
            UnitOfWork unitOfWork, Operators operators, PasswordHashes hashes, SignInAttempts attempts,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.operators = operators;
        this.hashes = hashes;
        this.attempts = attempts;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome signIn(Command command) {
        var now = clock.instant();
        var name = normalised(command.name());
        var failures = unitOfWork.read(
                () -> attempts.failures(name, command.address(), now.minus(SignInFailures.WINDOW)));
        return failures.waitUntil().<Outcome>map(until -> new Outcome.Throttled(Duration.between(now, until)))
                .orElseGet(() -> checked(command, name, now));
    }

    private Outcome checked(Command command, String name, Instant now) {
        var operator = username(command.name()).flatMap(known -> unitOfWork.read(() -> operators.find(known)));
        return isSatisfied(operator, command)
                ? signedIn(operator.orElseThrow(), command, now)
                : refused(operator, name, command, now);
    }

    private boolean isSatisfied(Optional<Operator> operator, Command command) {
        if (operator.isEmpty()) {
            hashes.spendTheSameTime(command.password());
            return false;
        }
        return hashes.matches(command.password(), operator.get().password()) && operator.get().enabled();
    }

    private Outcome signedIn(Operator operator, Command command, Instant now) {
        return unitOfWork.execute(() -> {
            attempts.forget(operator.username().value(), command.address());
            audit(AuditAction.SIGNED_IN, Optional.of(operator), command.address(), now);
            return new Outcome.SignedIn(operator);
        });
    }

    private Outcome refused(Optional<Operator> operator, String name, Command command, Instant now) {
        unitOfWork.execute(() -> {
            attempts.recordFailure(name, command.address(), now);
            audit(AuditAction.SIGN_IN_REFUSED, operator, command.address(), now);
            return name;
        });
        return new Outcome.Refused();
    }

    /** A name that is no operator's is not written down: people type passwords into the wrong field. */
    private void audit(AuditAction action, Optional<Operator> operator, String address, Instant now) {
        var subject = operator.map(known -> known.username().value()).orElse(UNKNOWN_NAME);
        var actor = operator.<Actor>map(known -> new Actor.OperatorActor(known.username().value()))
                .orElseGet(() -> new Actor.ApplicationActor("sign-in"));
        auditTrail.record(new AuditEntry(ids.next(), now, actor, action, subject, Map.of("address", address)));
    }

    private static String normalised(String name) {
        return username(name).map(Username::value).orElse(UNKNOWN_NAME);
    }

    private static Optional<Username> username(String name) {
        try {
            return Optional.of(new Username(name));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
