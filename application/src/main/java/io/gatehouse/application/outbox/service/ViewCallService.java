package io.gatehouse.application.outbox.service;

import java.util.Optional;

import io.gatehouse.application.outbox.port.in.ViewCallUseCase;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.outbox.view.CallSummary;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Shows calls from the read model. */
public final class ViewCallService implements ViewCallUseCase {

    private final UnitOfWork unitOfWork;
    private final OutboxReadModel readModel;

    /** Over that read model. */
    public ViewCallService(UnitOfWork unitOfWork, OutboxReadModel readModel) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
    }

    @Override
    public Optional<CallSummary> view(Query query) {
        return unitOfWork.read(() -> readModel.find(query.key()));
    }
}
