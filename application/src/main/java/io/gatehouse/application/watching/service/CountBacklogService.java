package io.gatehouse.application.watching.service;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.in.CountBacklogUseCase;
import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.application.watching.view.Backlog;

/** Counts the backlog. */
public final class CountBacklogService implements CountBacklogUseCase {

    private final UnitOfWork unitOfWork;
    private final Signs signs;

    /** Over those signs. */
    public CountBacklogService(UnitOfWork unitOfWork, Signs signs) {
        this.unitOfWork = unitOfWork;
        this.signs = signs;
    }

    @Override
    public Backlog count() {
        return unitOfWork.read(signs::backlog);
    }
}
