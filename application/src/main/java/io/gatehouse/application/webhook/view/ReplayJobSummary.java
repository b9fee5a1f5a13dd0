package io.gatehouse.application.webhook.view;

import java.time.Instant;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.webhook.ReplayJobId;
import io.gatehouse.domain.webhook.ReplayJobState;

/**
 * The replay of many events, as lists and its page show it.
 *
 * @param rate      events a second
 * @param changedAt when its last step was, or when it was stopped or went on
 * @param total     how many events matched when it was started
 * @param queued    how many it has put into the queue
 * @param skipped   how many it has passed over: nothing handles them, somebody was at them, or their body
 *                  was expunged
 */
public record ReplayJobSummary(
        ReplayJobId id,
        Instant startedAt,
        String operator,
        String reason,
        int rate,
        ReplayJobState state,
        Instant changedAt,
        EventFilter filter,
        BoundedCount total,
        long queued,
        long skipped) {

    /** How many events it has been through. */
    public long seen() {
        return queued + skipped;
    }
}
