package io.gatehouse.adapter.web.portal.kyc;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import io.gatehouse.adapter.web.portal.shared.PortalVisit;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.WhoReviewsUseCase;

/** Gives every page of reviewers the desk they sit at. Without an open session there is none, and no page. */
@ControllerAdvice(basePackages = "io.gatehouse.adapter.web.portal.kyc")
final class Desks {
    private final WhoReviewsUseCase whoReviews;
    private final Words words;

    Desks(WhoReviewsUseCase whoReviews, Words words) {
        this.whoReviews = whoReviews;
        this.words = words;
    }

    @ModelAttribute("desk")
    Desk desk(PortalVisit visit) {
        var who = whoReviews.who(new WhoReviewsUseCase.Query(visit.session(), visit.instance()));
        return new Desk(
                visit, who.present(), who.all(), words.duration(visit.remaining()), visit.remaining().toSeconds());
    }
}
