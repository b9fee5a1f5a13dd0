package io.gatehouse.application.kyc.service;

import java.time.InstantSource;

import io.gatehouse.application.kyc.port.in.ExpireCasesUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.OpenCause;

/** Opens expired cases again, each in a unit of work of its own. */
public final class ExpireCasesService implements ExpireCasesUseCase {

    private static final int MOST = 500;

    private final UnitOfWork unitOfWork;
    private final Cases cases;
    private final CaseBook book;
    private final InstantSource clock;

    /** With the store. */
    public ExpireCasesService(
            UnitOfWork unitOfWork, Cases cases, ScreeningQueue queue, CaseTrail trail, Connections connections,
            Outbox outbox, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.cases = cases;
        this.book = new CaseBook(cases, queue, trail, connections, outbox, ids, clock);
        this.clock = clock;
    }

    @Override
    public int expire() {
        var expired = unitOfWork.read(() -> cases.expired(clock.instant(), MOST));
        return (int) expired.stream().filter(id -> unitOfWork.execute(() -> expire(id))).count();
    }

    private boolean expire(CaseId id) {
        return cases.lock(id)
                .filter(kycCase -> kycCase.hasExpired(clock.instant()))
                .filter(kycCase -> book.reopen(kycCase, OpenCause.EXPIRED, CaseBook.GATEHOUSE))
                .isPresent();
    }
}
