package io.gatehouse.adapter.web.portal.kyc;

import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Moment;

/**
 * What the page of a case shows. Personal data.
 *
 * @param subject empty before it was read
 * @param done    what was just done, in words
 * @param problem what was not done and why
 * @param note    what was typed as a note and not taken
 */
record CasePage(
        Head head, Optional<SubjectPanel> subject, List<CandidatePanel> candidates, List<CheckRow> checks,
        List<TrailRow> history, DecisionBar bar, Optional<String> done, Optional<String> problem, Typed note) {
    static final String VIEW = "portal/case";

    /**
     * What the case is.
     *
     * @param causes   why a person has to look at it, each with what it means
     * @param assignee who is at it
     * @param policy   under which it is reviewed
     */
    record Head(
            String id, String identity, String path, Badge state, List<Cause> causes, Optional<CaseWords.Due> due,
            Optional<String> assignee, Moment since, Moment opened, int round, Optional<String> policy) {}

    /** A cause. */
    record Cause(String title, String text) {}

    @Override
    public String toString() {
        return "CasePage[" + head.id() + "]";
    }
}
