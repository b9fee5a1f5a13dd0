package io.gatehouse.adapter.web.portal.kyc;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.kyc.Reviewer;

/**
 * The page on which a reviewer says who they are.
 *
 * @param back    where they wanted to go
 * @param chosen  whom they chose before, if the form comes again
 * @param problem what was wrong, in words
 * @param kept    what they had typed elsewhere and that was not taken, for them to copy
 */
record WhoPage(
        List<Choice> reviewers, String back, String chosen, Optional<String> problem, Optional<String> kept) {
    static final String VIEW = "portal/who";

    /** A reviewer to choose. */
    record Choice(String id, String name, String role) {
        static Choice of(Reviewer reviewer) {
            return new Choice(reviewer.id().toString(), reviewer.name(), reviewer.role().name());
        }
    }

    static WhoPage ask(Desk desk, String back) {
        return new WhoPage(
                desk.all().stream().map(Choice::of).toList(), PortalPath.back(back), "", Optional.empty(),
                Optional.empty());
    }

    WhoPage refused(String whom, String why) {
        return new WhoPage(reviewers, back, whom, Optional.of(why), kept);
    }

    WhoPage keeping(String typed) {
        return new WhoPage(reviewers, back, chosen, problem, Optional.of(typed).filter(text -> !text.isBlank()));
    }
}
