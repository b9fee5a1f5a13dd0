package io.gatehouse.application.kyc.service;

import java.util.List;

import io.gatehouse.application.kyc.port.in.BrowseReviewersUseCase;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;

/** Lists reviewers. */
public final class BrowseReviewersService implements BrowseReviewersUseCase {

    private final UnitOfWork unitOfWork;
    private final Reviewers reviewers;

    /** Of these. */
    public BrowseReviewersService(UnitOfWork unitOfWork, Reviewers reviewers) {
        this.unitOfWork = unitOfWork;
        this.reviewers = reviewers;
    }

    @Override
    public List<Reviewer> browse(InstanceId instance) {
        return unitOfWork.read(() -> reviewers.of(instance));
    }
}
