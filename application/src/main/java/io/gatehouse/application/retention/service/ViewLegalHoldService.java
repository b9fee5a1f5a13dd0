package io.gatehouse.application.retention.service;

import java.util.Optional;

import io.gatehouse.application.retention.port.in.ViewLegalHoldUseCase;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.retention.LegalHold;

/** Shows holds. */
public final class ViewLegalHoldService implements ViewLegalHoldUseCase {

    private final UnitOfWork unitOfWork;
    private final LegalHolds holds;

    /** Over those holds. */
    public ViewLegalHoldService(UnitOfWork unitOfWork, LegalHolds holds) {
        this.unitOfWork = unitOfWork;
        this.holds = holds;
    }

    @Override
    public Optional<LegalHold> view(Query query) {
        return unitOfWork.read(() -> holds.find(query.source()));
    }
}
