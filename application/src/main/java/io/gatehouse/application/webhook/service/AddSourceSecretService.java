package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceSecret;

/** Adds secrets to sources. */
public final class AddSourceSecretService implements AddSourceSecretUseCase {

    private final UnitOfWork unitOfWork;
    private final Sources sources;
    private final SigningSecrets secrets;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, where secrets come from, and where it is noted. */
    public AddSourceSecretService(
            UnitOfWork unitOfWork, Sources sources, SigningSecrets secrets, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.secrets = secrets;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome add(Command command) {
        var secret = command.secret().orElseGet(secrets::next);
        return unitOfWork.execute(() -> {
            var known = sources.lock(command.source());
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            var now = clock.instant();
            var id = new SecretId(ids.next().toString());
            sources.save(known.get().withSecret(new SourceSecret(id, secret, now)));
            auditTrail.record(new AuditEntry(
                    ids.next(), now, new OperatorActor(command.operator().value()), AuditAction.SOURCE_SECRET_ADDED,
                    command.source().toString(), Map.of("secret", id.value())));
            return new Outcome.Added(id, secret);
        });
    }
}
