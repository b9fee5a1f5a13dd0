package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Optional;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.DismissGapUseCase;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.domain.webhook.GapState;

/** Dismisses gaps. */
public final class DismissGapService implements DismissGapUseCase {

    private final UnitOfWork unitOfWork;
    private final GapRecords records;
    private final Gaps gaps;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public DismissGapService(UnitOfWork unitOfWork, Gaps gaps, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.gaps = gaps;
        this.records = new GapRecords(gaps, auditTrail, ids);
        this.clock = clock;
    }

    @Override
    public Outcome dismiss(Command command) {
        return unitOfWork.execute(() -> {
            var open = gaps.lock(command.gap()).filter(gap -> gap.state() == GapState.OPEN);
            if (open.isEmpty()) {
                return new Outcome.NotOpen();
            }
            records.settle(
                    open.get(), GapState.DISMISSED, Optional.empty(),
                    new GapRecords.By(command.operator(), clock.instant(), "dismissed"));
            return new Outcome.Dismissed();
        });
    }
}
