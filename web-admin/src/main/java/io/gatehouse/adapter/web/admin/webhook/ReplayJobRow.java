package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.webhook.ReplayJobState;

/**
 * A replay of many events as lists and its page show it.
 *
 * @param chips    its filters; empty if it is about all events
 * @param progress how far it has come, in words
 * @param percent  how far it has come, of what is known to match
 * @param events   the address of the events that match now
 */
record ReplayJobRow(
        String id, String path, Badge state, boolean running, boolean cancelled, Moment started, Moment changed,
        String operator, String reason, int rate, List<Chip> chips, String events, String progress, long percent,
        String queued, String skipped) {
    private static final long WHOLE = 100;

    /** Puts rows into words. */
    record Rows(Words words, Moments moments, EventFilterWords filters) {
        /** The row for that job. */
        ReplayJobRow row(ReplayJobSummary job) {
            var form = EventsForm.of(job.filter());
            return new ReplayJobRow(
                    job.id().toString(), "/admin/replays/" + job.id(), state(job.state()),
                    job.state() == ReplayJobState.RUNNING, job.state() == ReplayJobState.CANCELLED,
                    moments.at(job.startedAt()), moments.at(job.changedAt()), job.operator(), job.reason(), job.rate(),
                    filters.chips(form), form.address().text(),
                    words.say("replay-job.progress", job.seen(), words.count(job.total())), percent(job),
                    words.say("count.exact", job.queued()), words.say("count.exact", job.skipped()));
        }

        private static long percent(ReplayJobSummary job) {
            return job.state() == ReplayJobState.DONE
                    ? WHOLE
                    : Math.min(WHOLE - 1, WHOLE * job.seen() / Math.max(1, job.total().value()));
        }

        private Badge state(ReplayJobState state) {
            return switch (state) {
                case RUNNING -> new Badge(Badge.Tone.PLAIN, words.say("replay-job.state.running"));
                case CANCELLED -> new Badge(Badge.Tone.WARN, words.say("replay-job.state.cancelled"));
                case DONE -> new Badge(Badge.Tone.GOOD, words.say("replay-job.state.done"));
            };
        }
    }
}
