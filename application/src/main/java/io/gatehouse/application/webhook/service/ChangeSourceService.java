package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Stream;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.Source;

/** Changes sources. */
public final class ChangeSourceService implements ChangeSourceUseCase {

    private final UnitOfWork unitOfWork;
    private final Sources sources;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public ChangeSourceService(
            UnitOfWork unitOfWork, Sources sources, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.sources = sources;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome change(Command command) {
        return unitOfWork.execute(() -> {
            var known = sources.lock(command.source());
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            if (known.get().version() != command.version()) {
                return new Outcome.ChangedByOther();
            }
            var changed = changed(known.get(), command);
            sources.save(changed);
            auditTrail.record(new AuditEntry(
                    ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                    AuditAction.SOURCE_CHANGED, changed.id().toString(),
                    Map.of(
                            "enabled", Boolean.toString(changed.enabled()),
                            "instance", changed.instance().map(InstanceId::value).orElse(""),
                            "name", changed.name())));
            return new Outcome.Changed();
        });
    }

    private static Source changed(Source source, Command command) {
        var kept = source.expectedHeaders().stream()
                .filter(header -> command.keptHeaders().contains(header.name()))
                .filter(header -> command.addedHeader().filter(added -> added.name().equals(header.name())).isEmpty());
        var headers = Stream.concat(kept, command.addedHeader().stream()).toList();
        return source.changed(command.name(), command.instance(), headers, command.enabled());
    }
}
