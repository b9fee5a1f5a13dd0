package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;

/** Adds sources. */
public final class CreateSourceService implements CreateSourceUseCase {

    private final UnitOfWork unitOfWork;
    private final Sources sources;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public CreateSourceService(
            UnitOfWork unitOfWork, Sources sources, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome create(Command command) {
        var source = new Source(
                new SourceId(ids.next()), command.slug(), command.name(), command.instance(), List.of(), List.of(),
                true, 0);
        return unitOfWork.execute(() -> {
            if (sources.isTaken(source.slug())) {
                return new Outcome.SlugTaken();
            }
            sources.save(source);
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.SOURCE_CREATED, source.id().toString(), Map.of("slug", source.slug().value())));
            return new Outcome.Created(source.id());
        });
    }
}
