package io.gatehouse.testkit.overview;

import java.time.Instant;
import java.util.Optional;

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
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryRefusals;

/** The overview over the fakes. */
public final class InMemoryOverviewReadModel implements OverviewReadModel {

    private final InstallationReadModel installations;
    private final SourceReadModel sources;
    private final EventReadModel events;
    private final InMemoryEventInbox inbox;
    private final InMemoryRefusals refusals;
    private final IdentityArrivals arrivals;
    private final TroubleReadModel troubles;

    /** One over these read models and fakes. */
    public InMemoryOverviewReadModel(
            InstallationReadModel installations, SourceReadModel sources, EventReadModel events,
            InMemoryEventInbox inbox, InMemoryRefusals refusals, IdentityArrivals arrivals, TroubleReadModel troubles) {
        this.installations = installations;
        this.sources = sources;
        this.events = events;
        this.inbox = inbox;
        this.refusals = refusals;
        this.arrivals = arrivals;
        this.troubles = troubles;
    }

    @Override
    public Overview overview(Instant startOfDay, int rows) {
        var newest = new PageRequest(new PageRequest.Start.Newest(), rows);
        var latest = events.page(EventFilter.none(), newest).rows();
        return new Overview(
                installations.counts(Optional.empty()),
                BoundedCount.of(inbox.all().stream().filter(event -> !event.receivedAt().isBefore(startOfDay))
                        .count()),
                BoundedCount.of(refusals.all().stream().filter(refusal -> !refusal.receivedAt().isBefore(startOfDay))
                        .count()),
                latest.stream().map(EventSummary::receivedAt).findFirst(), sources.all(), latest,
                installations.callbacks(Optional.empty(), newest).rows(), arrivals.waiting(),
                troubles.latest(TroubleKind.LEDGER_ERROR, rows));
    }
}
