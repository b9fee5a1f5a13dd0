package io.gatehouse.application.kyc.service;

import io.gatehouse.application.kyc.port.in.SignOutReviewerUseCase;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.portal.PortalSessionId;

/** Makes portal sessions nobody's. */
public final class SignOutReviewerService implements SignOutReviewerUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerSignIns signIns;

    /** With the store. */
    public SignOutReviewerService(UnitOfWork unitOfWork, ReviewerSignIns signIns) {
        this.unitOfWork = unitOfWork;
        this.signIns = signIns;
    }

    @Override
    public void signOut(PortalSessionId session) {
        unitOfWork.execute(() -> {
            signIns.forget(session);
            return session;
        });
    }
}
