package io.gatehouse.application.overview.view;

import java.util.Map;

import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.webhook.EventName;

/**
 * What went on in the ledger behind a source.
 *
 * @param events how many of each name were counted; names of which there was none are left out
 */
public record TransactionActivity(SourceRef source, Map<EventName, Long> events) {

    public TransactionActivity {
        events = Map.copyOf(events);
    }

    /** How many of that name. */
    public long of(EventName name) {
        return events.getOrDefault(name, 0L);
    }

    /** How many of all names. */
    public long total() {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }
}
