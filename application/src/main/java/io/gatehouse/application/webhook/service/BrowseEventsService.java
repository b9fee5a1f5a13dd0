package io.gatehouse.application.webhook.service;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.EventSummary;

/** Lists events from the read model. */
public final class BrowseEventsService implements BrowseEventsUseCase {

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;

    /** Over that read model. */
    public BrowseEventsService(UnitOfWork unitOfWork, EventReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Page<EventSummary> browse(Query query) {
        return unitOfWork.read(() -> readModel.page(query.filter(), query.page()));
    }
}
