package io.gatehouse.adapter.web.admin.webhook;

import java.util.Optional;

import io.gatehouse.domain.webhook.ReplayJob;

/**
 * The field that asks how many events a second.
 *
 * @param text as typed
 */
record RateField(String text) {
    RateField {
        text = text.strip();
    }

    /** With the usual rate. */
    static RateField usual() {
        return new RateField(Integer.toString(ReplayJob.USUAL_RATE));
    }

    /** The rate; empty if it is no number or none that a replay may have. */
    Optional<Integer> rate() {
        try {
            return Optional.of(Integer.valueOf(text)).filter(rate -> rate >= 1 && rate <= ReplayJob.HIGHEST_RATE);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
