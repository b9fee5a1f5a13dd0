package io.gatehouse.adapter.web.shared;

import java.util.Optional;

import io.gatehouse.domain.shared.Reason;

/**
 * The form that asks why.
 *
 * @param why     as typed
 * @param refused whether it was sent and is no reason
 */
public record ReasonForm(String why, boolean refused) {
    /** With nothing typed. */
    public static ReasonForm empty() {
        return new ReasonForm("", false);
    }

    /** The reason; empty if the text is too short or too long. */
    public Optional<Reason> reason() {
        try {
            return Optional.of(new Reason(why));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
