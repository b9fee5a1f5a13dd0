package io.gatehouse.adapter.web.shared;

import java.util.List;
import java.util.Optional;

import io.gatehouse.application.kyc.view.CaseSummary;

/**
 * A case in a list, as its page shows it. Names nobody but by ids.
 *
 * @param matches those that nobody has judged, in words; empty if there are none
 * @param score   of the most alike of them
 */
public record CaseRow(
        String id, String instance, String identity, Badge state, List<String> causes, Optional<String> matches,
        String score, Moment opened, Optional<CaseWords.Due> due, Optional<String> assignee) {
    /** Makes rows. */
    public static final class Rows {
        private final Words words;
        private final Moments moments;
        private final CaseWords cases;

        Rows(Words words, Moments moments, CaseWords cases) {
            this.words = words;
            this.moments = moments;
            this.cases = cases;
        }

        /** The row of that case. */
        public CaseRow row(CaseSummary one) {
            return new CaseRow(
                    one.id().toString(), one.instance().value(), one.identity().value(), cases.state(one.state()),
                    cases.causes(one.causes()),
                    one.matches() == 0 ? Optional.empty() : Optional.of(words.number(one.matches())),
                    words.say("kyc.score", one.score() / 1000.0), moments.at(one.openedAt()),
                    one.dueAt().map(cases::due),
                    one.assignee());
        }
    }
}
