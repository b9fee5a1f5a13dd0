package io.gatehouse.adapter.web.admin.webhook;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.view.Delivery;
import io.gatehouse.domain.webhook.DeliveryOutcome;

/**
 * A delivery of an event as its page shows it.
 *
 * @param signed by the sender's clock
 */
record DeliveryRow(Badge outcome, Moment received, Moment signed, String verifiedBy) {
    /** Puts rows into words. */
    record Rows(Words words, Moments moments) {
        /** The row for that delivery. */
        DeliveryRow row(Delivery delivery) {
            return new DeliveryRow(
                    outcome(delivery.outcome()), moments.at(delivery.receivedAt()), moments.at(delivery.signedAt()),
                    delivery.verifiedBy().value());
        }

        private Badge outcome(DeliveryOutcome outcome) {
            return switch (outcome) {
                case FIRST -> new Badge(Badge.Tone.GOOD, words.say("delivery.outcome.first"));
                case REPEATED -> new Badge(Badge.Tone.PLAIN, words.say("delivery.outcome.repeated"));
            };
        }
    }
}
