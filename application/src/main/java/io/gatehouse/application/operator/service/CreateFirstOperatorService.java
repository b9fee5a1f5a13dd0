package io.gatehouse.application.operator.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.operator.port.in.CreateFirstOperatorUseCase;
import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Role;

/** Adds the first operator; several nodes that start at once add one. */
public final class CreateFirstOperatorService implements CreateFirstOperatorUseCase {

    private final UnitOfWork unitOfWork;
    private final Operators operators;
    private final PasswordHashes hashes;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, what hashes passwords, and where it is noted. */
    public CreateFirstOperatorService(
            UnitOfWork unitOfWork, Operators operators, PasswordHashes hashes, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.operators = operators;
        this.hashes = hashes;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome create(Command command) {
        return unitOfWork.execute(() -> {
            if (!operators.lockIfNone()) {
                return new Outcome.NotNeeded();
            }
            if (!command.password().isLongEnough()) {
                return new Outcome.TooShort();
            }
            var now = clock.instant();
            operators.add(new Operator(
                    command.username(), hashes.hash(command.password()), Role.OPERATOR, true, now));
            auditTrail.record(new AuditEntry(
                    ids.next(), now, new Actor.ApplicationActor("start"), AuditAction.OPERATOR_CREATED,
                    command.username().value(), Map.of("role", Role.OPERATOR.name())));
            return new Outcome.Created();
        });
    }
}
