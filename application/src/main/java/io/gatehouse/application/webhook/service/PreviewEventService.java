package io.gatehouse.application.webhook.service;

import java.util.Collection;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.application.webhook.view.StoredBody;

/** Rehearses handlers. */
public final class PreviewEventService implements PreviewEventUseCase {

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;
    private final EventHandlers handlers;

    /** Over that event log, with all handlers. */
    public PreviewEventService(
            UnitOfWork unitOfWork, EventReadModel readModel, Collection<? extends EventHandler> handlers) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.handlers = new EventHandlers(handlers);
    }

    @Override
    public Outcome preview(Query query) {
        var known = unitOfWork.read(() -> readModel.find(query.event()));
        if (known.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (known.get().body() instanceof StoredBody.Expunged) {
            return new Outcome.Expunged();
        }
        return known.get().toHandle().map(this::rehearse).orElseGet(Outcome.NotUnderstood::new);
    }

    private Outcome rehearse(EventToHandle event) {
        return handlers.find(event.name()).map(handler -> rehearse(handler, event)).orElseGet(Outcome.NoHandler::new);
    }

    // As when it is tried in earnest, whatever a handler throws is its failure.
    private Outcome rehearse(EventHandler handler, EventToHandle event) {
        try {
            return new Outcome.WouldDo(unitOfWork.rehearse(() -> handler.handle(event)));
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException | Error failure) {
            return new Outcome.WouldFail(HandlerFailure.text(failure));
        }
    }
}
