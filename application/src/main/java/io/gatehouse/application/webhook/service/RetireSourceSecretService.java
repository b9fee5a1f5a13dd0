package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** Retires secrets of sources. */
public final class RetireSourceSecretService implements RetireSourceSecretUseCase {

    private final UnitOfWork unitOfWork;
    private final Sources sources;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public RetireSourceSecretService(
            UnitOfWork unitOfWork, Sources sources, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome retire(Command command) {
        return unitOfWork.execute(() -> {
            var known = sources.lock(command.source());
            if (known.isEmpty()
                    || known.get().secrets().stream().noneMatch(kept -> kept.id().equals(command.secret()))) {
                return new Outcome.Unknown();
            }
            sources.save(known.get().withoutSecret(command.secret()));
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.SOURCE_SECRET_RETIRED, command.source().toString(),
                    Map.of("secret", command.secret().value())));
            return new Outcome.Retired();
        });
    }
}
