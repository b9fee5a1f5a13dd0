package io.gatehouse.adapter.web.admin.webhook;

import java.util.Locale;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepStatus;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.SweepOutcome;

/**
 * A gap as its list shows it.
 *
 * @param eventPath where the event that fills it is
 */
record GapRow(
        String id, Badge state, boolean open, String event, String resource, Moment created, Moment found,
        String source,
        String sourcePath, Optional<String> eventPath) {
    /** The outcome as addresses and message keys have it. */
    static String code(SweepOutcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Puts rows into words. */
    record Rows(Words words, Moments moments) {
        GapRow row(GapSummary summary) {
            var gap = summary.gap();
            return new GapRow(
                    gap.id().toString(), state(gap.state()), gap.state() == GapState.OPEN,
                    gap.expected().name().value(),
                    gap.expected().resource(), moments.at(gap.createdAt()), moments.at(gap.foundAt()),
                    summary.source().name(), path(summary.source().id().toString()),
                    summary.event().map(event -> "/admin/events/" + event));
        }

        SweepRow sweep(SweepStatus status) {
            return new SweepRow(
                    status.source().name(), path(status.source().id().toString()), status.instance().value(),
                    outcome(status), explanation(status), status.last().map(last -> moments.at(last.at())),
                    status.last().map(last -> last.result().records()));
        }

        /** What an outcome means. */
        String explanation(SweepOutcome outcome) {
            return words.say("sweep.explain." + code(outcome));
        }

        private Badge state(GapState state) {
            return switch (state) {
                case OPEN -> new Badge(Badge.Tone.WARN, words.say("gap.state.open"));
                case ARRIVED -> new Badge(Badge.Tone.GOOD, words.say("gap.state.arrived"));
                case BACKFILLED -> new Badge(Badge.Tone.GOOD, words.say("gap.state.backfilled"));
                case DISMISSED -> new Badge(Badge.Tone.PLAIN, words.say("gap.state.dismissed"));
            };
        }

        private Badge outcome(SweepStatus status) {
            if (!status.reachable()) {
                return new Badge(Badge.Tone.WARN, words.say("sweep.outcome.no-installation"));
            }
            return status.last().map(last -> last.result().outcome())
                    .map(outcome -> new Badge(tone(outcome), words.say("sweep.outcome." + code(outcome))))
                    .orElseGet(() -> new Badge(Badge.Tone.PLAIN, words.say("sweep.outcome.never")));
        }

        private static Badge.Tone tone(SweepOutcome outcome) {
            return switch (outcome) {
                case COMPLETE -> Badge.Tone.GOOD;
                case UNFINISHED -> Badge.Tone.PLAIN;
                case KEY_MISSING, KEY_REJECTED, SCOPE_MISSING -> Badge.Tone.BAD;
                case RATE_LIMITED, UNAVAILABLE, NOT_UNDERSTOOD -> Badge.Tone.WARN;
            };
        }

        private String explanation(SweepStatus status) {
            if (!status.reachable()) {
                return words.say("sweep.explain.no-installation");
            }
            return status.last().map(last -> explanation(last.result()))
                    .orElseGet(() -> words.say("sweep.explain.never"));
        }

        private String explanation(SweepResult result) {
            var said = explanation(result.outcome());
            var more = switch (result.outcome()) {
                case UNAVAILABLE, NOT_UNDERSTOOD -> result.detail();
                case COMPLETE, UNFINISHED, KEY_MISSING, KEY_REJECTED, SCOPE_MISSING, RATE_LIMITED -> "";
            };
            var unreadable = result.unreadable() > 0
                    ? words.say("sweep.explain-unreadable", result.unreadable())
                    : "";
            return String.join(" ", said, more, unreadable).strip();
        }

        private static String path(String source) {
            return "/admin/sources/" + source;
        }
    }
}
