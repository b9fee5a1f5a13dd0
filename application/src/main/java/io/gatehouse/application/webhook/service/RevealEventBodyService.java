package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.StoredBody;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.webhook.Payload;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reveals bodies, not before it is written down who wanted to see them. */
public final class RevealEventBodyService implements RevealEventBodyUseCase {

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;
    private final PayloadReader reader;
    private final EventHandlers handlers;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** Over that read model, and where it is noted; the handlers tell what can be replayed. */
    public RevealEventBodyService(
            UnitOfWork unitOfWork, EventReadModel readModel, PayloadReader reader,
            Collection<? extends EventHandler> handlers, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.reader = reader;
        this.handlers = new EventHandlers(handlers);
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Optional<EventDetail> reveal(Command command) {
        return unitOfWork.execute(() -> {
            var event = readModel.find(command.event());
            event.filter(found -> found.body() instanceof StoredBody.Kept)
                    .ifPresent(_ -> auditTrail.record(new AuditEntry(
                            ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                            AuditAction.EVENT_BODY_REVEALED, command.event().toString(), Map.of())));
            return event;
        }).map(event -> event.detail(body(event), handlers.replayable(event)));
    }

    private BodyText body(EventRecord event) {
        return switch (event.body()) {
            case StoredBody.Kept(var payload) -> {
                var raw = text(payload);
                yield new BodyText.Revealed(reader.pretty(payload).orElse(raw), raw);
            }
            case StoredBody.Expunged(var at) -> new BodyText.Expunged(at);
        };
    }

    private static String text(Payload payload) {
        return new String(payload.bytes(), UTF_8);
    }
}
