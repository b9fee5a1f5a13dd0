package io.gatehouse.application.overview.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.SourceSummary;

/**
 * Where things stand.
 *
 * @param eventsToday   accepted since midnight UTC
 * @param refusalsToday refused since midnight UTC
 * @param dead          events whose handler failed as often as it is tried
 * @param activity      of the last 24 hours, for each source
 * @param waiting       identities that wait for a check
 * @param ledgerErrors  what Cores report of themselves, the one that occurred last first
 */
public record Overview(
        InstallationCounts installations,
        BoundedCount eventsToday,
        BoundedCount refusalsToday,
        BoundedCount dead,
        Optional<Instant> lastEventAt,
        List<SourceSummary> sources,
        List<TransactionActivity> activity,
        List<EventSummary> latestEvents,
        List<CallbackSummary> latestCallbacks,
        BoundedCount waiting,
        List<TroubleSummary> ledgerErrors) {

    public Overview {
        sources = List.copyOf(sources);
        activity = List.copyOf(activity);
        latestEvents = List.copyOf(latestEvents);
        latestCallbacks = List.copyOf(latestCallbacks);
        ledgerErrors = List.copyOf(ledgerErrors);
    }
}
