package io.gatehouse.application.webhook.service;

import java.util.Collection;
import java.util.Optional;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.StoredBody;

/** Shows events with personal data masked. */
public final class ViewEventService implements ViewEventUseCase {

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;
    private final PayloadReader reader;
    private final EventHandlers handlers;

    /** Over that read model; the reader masks; the handlers tell what can be replayed. */
    public ViewEventService(
            UnitOfWork unitOfWork, EventReadModel readModel, PayloadReader reader,
            Collection<? extends EventHandler> handlers) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.reader = reader;
        this.handlers = new EventHandlers(handlers);
    }

    @Override
    public Optional<EventDetail> view(Query query) {
        return unitOfWork.read(() -> readModel.find(query.event()))
                .map(event -> event.detail(body(event), handlers.replayable(event)));
    }

    private BodyText body(EventRecord event) {
        return switch (event.body()) {
            case StoredBody.Kept(var payload) ->
                reader.masked(payload).<BodyText>map(BodyText.Masked::new).orElseGet(BodyText.Hidden::new);
            case StoredBody.Expunged(var at) -> new BodyText.Expunged(at);
        };
    }
}
