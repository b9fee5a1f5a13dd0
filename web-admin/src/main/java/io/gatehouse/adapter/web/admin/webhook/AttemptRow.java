package io.gatehouse.adapter.web.admin.webhook;

import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.domain.webhook.AttemptOutcome;

/** An attempt at handling an event as its page tells of it. */
record AttemptRow(
        int number, Badge outcome, boolean abandoned, Moment started, String took, String node, Optional<String> error,
        Optional<Replay> replay) {
    /** Puts rows into words. */
    record Rows(Words words, Moments moments) {
        /** The row for that attempt. */
        AttemptRow row(Attempt attempt) {
            return new AttemptRow(
                    attempt.number(), outcome(attempt.outcome()), attempt.outcome() == AttemptOutcome.ABANDONED,
                    moments.at(attempt.startedAt()), words.took(attempt.duration()), attempt.node(), attempt.error(),
                    attempt.replay());
        }

        private Badge outcome(AttemptOutcome outcome) {
            return switch (outcome) {
                case HANDLED -> new Badge(Badge.Tone.GOOD, words.say("attempt.outcome.handled"));
                case FAILED -> new Badge(Badge.Tone.BAD, words.say("attempt.outcome.failed"));
                case ABANDONED -> new Badge(Badge.Tone.WARN, words.say("attempt.outcome.abandoned"));
            };
        }
    }
}
