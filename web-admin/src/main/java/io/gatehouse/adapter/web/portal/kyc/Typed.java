package io.gatehouse.adapter.web.portal.kyc;

import java.util.Optional;

import io.gatehouse.domain.shared.Reason;

/**
 * What a reviewer typed into a form of the case page and that was not taken, so that it is there again.
 *
 * @param form    which form: {@code decide}, {@code check}, {@code note}, or the id of the match that is judged
 * @param choice  the button or entry they chose
 * @param problem what was wrong, why, and what to do
 */
record Typed(String form, String choice, String comment, Optional<String> problem) {
    static final String DECIDE = "decide";
    static final String CHECK = "check";
    static final String NOTE = "note";

    /** Nothing was typed. */
    static Typed nothing() {
        return new Typed("", "", "", Optional.empty());
    }

    /** The same, refused. */
    Typed refused(String why) {
        return new Typed(form, choice, comment, Optional.of(why));
    }

    /** What was typed into that form; nothing, if it was another. */
    Typed of(String name) {
        return form.equals(name) ? this : nothing();
    }

    /** The comment as a reason; empty if it is too short or too long. */
    Optional<Reason> reason() {
        try {
            return Optional.of(new Reason(comment));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
