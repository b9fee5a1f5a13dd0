package io.gatehouse.application.kyc.service;

import io.gatehouse.application.kyc.port.in.WhoReviewsUseCase;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.Reviewer;

/** Tells whose a portal session is. */
public final class WhoReviewsService implements WhoReviewsUseCase {

    private final UnitOfWork unitOfWork;
    private final Reviewers reviewers;
    private final ReviewerDesk desk;

    /** With the store. */
    public WhoReviewsService(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers) {
        this.unitOfWork = unitOfWork;
        this.reviewers = reviewers;
        this.desk = new ReviewerDesk(signIns, reviewers);
    }

    @Override
    public Outcome who(Query query) {
        return unitOfWork.read(() -> new Outcome(
                desk.present(query.session(), query.instance()),
                reviewers.of(query.instance()).stream().filter(Reviewer::isActive).toList()));
    }
}
