package io.gatehouse.application.webhook.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.webhook.SecretUse;

/** Retires secrets of sources. */
public final class RetireSourceSecretService implements RetireSourceSecretUseCase {

    private final UnitOfWork unitOfWork;
    private final Sources sources;
    private final SourceHealthReadModel health;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, what is known of the use of secrets, and where it is noted. */
    public RetireSourceSecretService(
            UnitOfWork unitOfWork, Sources sources, SourceHealthReadModel health, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.health = health;
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
            var now = clock.instant();
            var inUse = command.evenIfUsed() ? Optional.<Outcome>empty() : inUse(command, now);
            if (inUse.isPresent()) {
                return inUse.get();
            }
            sources.save(known.get().withoutSecret(command.secret()));
            auditTrail.record(new AuditEntry(
                    ids.next(), now, new OperatorActor(command.operator().value()),
                    AuditAction.SOURCE_SECRET_RETIRED, command.source().toString(),
                    Map.of("secret", command.secret().value())));
            return new Outcome.Retired();
        });
    }

    private Optional<Outcome> inUse(Command command, Instant now) {
        return health.lastUse(command.source(), command.secret()).filter(last -> !SecretUse.isQuiet(last, now))
                .map(Outcome.InUse::new);
    }
}
