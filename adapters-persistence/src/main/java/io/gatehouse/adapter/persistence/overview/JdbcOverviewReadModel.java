package io.gatehouse.adapter.persistence.overview;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.BoundedCounts;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.overview.port.out.OverviewReadModel;
import io.gatehouse.application.overview.view.Overview;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.trouble.TroubleKind;

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
    public Overview overview(Instant startOfDay, int rows) {
        var newest = new PageRequest(new PageRequest.Start.Newest(), rows);
        var latest = events.page(EventFilter.none(), newest).rows();
        return new Overview(
                installations.counts(Optional.empty()), since("event", startOfDay),
                since("refused_request", startOfDay), latest.stream().map(EventSummary::receivedAt).findFirst(),
                sources.all(), latest, installations.callbacks(Optional.empty(), newest).rows(),
                arrivals.waiting(), troubles.latest(TroubleKind.LEDGER_ERROR, rows));
    }

    private BoundedCount since(String table, Instant start) {
        return BoundedCounts.count(
                jdbc, "from " + table + " where received_at >= :start", Map.of("start", Columns.time(start)));
    }
}
