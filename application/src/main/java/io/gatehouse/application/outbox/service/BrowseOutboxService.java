package io.gatehouse.application.outbox.service;

import io.gatehouse.application.outbox.port.in.BrowseOutboxUseCase;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Lists calls from the read model. */
public final class BrowseOutboxService implements BrowseOutboxUseCase {

    private final UnitOfWork unitOfWork;
    private final OutboxReadModel readModel;

    /** Over that read model. */
    public BrowseOutboxService(UnitOfWork unitOfWork, OutboxReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public OutboxList browse(Query query) {
        return unitOfWork.read(() -> readModel.list(query.state(), MOST));
    }
}
