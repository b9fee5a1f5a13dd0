package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.ReplayEventUseCase;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** Puts events back into the queue on an operator's word. */
public final class ReplayEventService implements ReplayEventUseCase {

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;
    private final EventQueue queue;
    private final EventHandlers handlers;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the event log, the queue, all handlers, and where it is noted. */
    public ReplayEventService(
            UnitOfWork unitOfWork, EventReadModel readModel, EventQueue queue,
            Collection<? extends EventHandler> handlers, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.queue = queue;
        this.handlers = new EventHandlers(handlers);
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome replay(Command command) {
        return unitOfWork.execute(() -> {
            var known = readModel.find(command.event());
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            return switch (handlers.replayable(known.get())) {
                case EXPUNGED -> new Outcome.Expunged();
                case NOT_UNDERSTOOD -> new Outcome.NotUnderstood();
                case NO_HANDLER -> new Outcome.NoHandler();
                case POSSIBLE -> queue(command);
            };
        });
    }

    private Outcome queue(Command command) {
        var replay = new Replay(command.operator().value(), command.why().text());
        if (queue.replay(List.of(command.event()), replay) == 0) {
            return new Outcome.InHand();
        }
        auditTrail.record(new AuditEntry(
                ids.next(), clock.instant(), new OperatorActor(command.operator().value()), AuditAction.EVENT_REPLAYED,
                command.event().toString(), Map.of("reason", command.why().text())));
        return new Outcome.Queued();
    }
}
