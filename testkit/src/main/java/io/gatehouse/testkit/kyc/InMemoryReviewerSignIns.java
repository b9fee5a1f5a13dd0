package io.gatehouse.testkit.kyc;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Sign-ins of reviewers in memory. */
public final class InMemoryReviewerSignIns implements ReviewerSignIns {

    private final InMemoryTable<PortalSessionId, ReviewerId> rows;

    /** Ones that are changed and rolled back by these units. */
    public InMemoryReviewerSignIns(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public void record(PortalSessionId session, ReviewerId reviewer, Instant at) {
        rows.put(session, reviewer);
    }

    @Override
    public Optional<ReviewerId> find(PortalSessionId session) {
        return rows.find(session);
    }

    @Override
    public void forget(PortalSessionId session) {
        rows.remove(session);
    }
}
