package io.gatehouse.application.kyc.service;

import java.util.Optional;

import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.portal.PortalSessionId;

/** Knows who sits in a portal session. Used inside a unit of work. */
final class ReviewerDesk {

    private final ReviewerSignIns signIns;
    private final Reviewers reviewers;

    ReviewerDesk(ReviewerSignIns signIns, Reviewers reviewers) {
        this.signIns = signIns;
        this.reviewers = reviewers;
    }

    /** The reviewer who signed in; empty if nobody did, or they may not decide there any more. */
    Optional<Reviewer> present(PortalSessionId session, InstanceId instance) {
        return signIns.find(session)
                .flatMap(reviewers::find)
                .filter(reviewer -> reviewer.isActive() && reviewer.instance().equals(instance));
    }
}
