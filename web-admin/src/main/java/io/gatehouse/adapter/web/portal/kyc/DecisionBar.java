package io.gatehouse.adapter.web.portal.kyc;

import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;

/**
 * What can be done about the case now, at the foot of its page.
 *
 * @param kind     {@code decide}, {@code check}, {@code own}, {@code settled} or {@code running}
 * @param left     matches that nobody has judged
 * @param reasons  to choose from, by verdict
 * @param proposal what the first reviewer made of it
 * @param decision what was decided
 * @param typed    what was typed before and not taken
 * @param stray    what was typed into a form that is no longer there
 */
record DecisionBar(
        String kind, int left, boolean fourEyes, List<Group> reasons, Optional<Line> proposal, Optional<Line> decision,
        Typed typed, Optional<String> stray) {
    /** The reasons of one verdict. */
    record Group(String label, List<Choice> reasons) {}

    /** A reason. */
    record Choice(String code, String label, boolean chosen) {}

    /**
     * A proposal or a decision.
     *
     * @param expires when it runs out
     */
    record Line(
            Badge verdict, String reason, String maker, Optional<String> checker, String comment, Moment at,
            Optional<Moment> expires) {}
}
