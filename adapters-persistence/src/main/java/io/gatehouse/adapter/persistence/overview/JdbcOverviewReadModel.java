package io.gatehouse.adapter.persistence.overview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.BoundedCounts;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.overview.view.Overview;
import io.gatehouse.application.overview.view.TransactionActivity;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.SourceId;

/** The overview: a few bounded counts, and the first rows of the lists of other features. */
final class JdbcOverviewReadModel implements OverviewReadModel {

    private final JdbcClient jdbc;
    private final InstallationReadModel installations;
    private final SourceReadModel sources;
    private final EventReadModel events;
    private final IdentityArrivals arrivals;
    private final TroubleReadModel troubles;

    JdbcOverviewReadModel(
            JdbcClient jdbc, InstallationReadModel installations, SourceReadModel sources, EventReadModel events,
            IdentityArrivals arrivals, TroubleReadModel troubles) {
        this.jdbc = jdbc;
        this.installations = installations;
        this.sources = sources;
        this.events = events;
        this.arrivals = arrivals;
        this.troubles = troubles;
    }

    @Override
    public Overview overview(Instant startOfDay, Instant dayAgo, int rows) {
        var newest = new PageRequest(new PageRequest.Start.Newest(), rows);
        var latest = events.page(EventFilter.none(), newest).rows();
        var all = sources.all();
        return new Overview(
                installations.counts(Optional.empty()), since("event", startOfDay),
                since("refused_request", startOfDay), dead(),
                latest.stream().map(EventSummary::receivedAt).findFirst(), all, activity(all, dayAgo), latest,
                installations.callbacks(Optional.empty(), newest).rows(),
                arrivals.waiting(), troubles.latest(TroubleKind.LEDGER_ERROR, rows));
    }

    // Not by the event log, whose list goes by the event: the tasks that are dead are few, and have an index.
    private BoundedCount dead() {
        return BoundedCounts.count(jdbc, "from event_task where state = 'DEAD'", Map.of());
    }

    // For each source of its own, as the key of the counters starts with the source.
    private List<TransactionActivity> activity(List<SourceSummary> all, Instant start) {
        var counts = new HashMap<SourceId, Map<EventName, Long>>();
        jdbc.sql("""
            select s.id, a.name, a.events
            from source s cross join lateral (
                select name, sum(events) as events from source_activity
                where source_id = s.id and minute >= date_trunc('minute', :start)
                group by name) a
            """)
                .param("start", Columns.time(start))
                .query(row -> {
                    counts.computeIfAbsent(new SourceId(Columns.id(row, "id")), _ -> new HashMap<>())
                            .put(new EventName(row.getString("name")), row.getLong("events"));
                });
        return all.stream().map(SourceSummary::source)
                .map(source -> new TransactionActivity(source, counts.getOrDefault(source.id(), Map.of()))).toList();
    }

    private BoundedCount since(String table, Instant start) {
        return BoundedCounts.count(
                jdbc, "from " + table + " where received_at >= :start", Map.of("start", Columns.time(start)));
    }
}
