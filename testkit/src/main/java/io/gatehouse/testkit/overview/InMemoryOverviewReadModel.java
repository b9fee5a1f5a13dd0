package io.gatehouse.testkit.overview;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

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
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;
import io.gatehouse.testkit.webhook.InMemoryRefusals;
import io.gatehouse.testkit.webhook.InMemorySourceActivity;

/** The overview over the fakes. */
public final class InMemoryOverviewReadModel implements OverviewReadModel {

    private static final EventFilter DEAD = new EventFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Set.of(EventState.DEAD), Optional.empty(),
            Optional.empty(), Optional.empty());

    private final InstallationReadModel installations;
    private final SourceReadModel sources;
    private final EventReadModel events;
    private final InMemoryEventInbox inbox;
    private final InMemoryRefusals refusals;
    private final IdentityArrivals arrivals;
    private final TroubleReadModel troubles;
    private final InMemorySourceActivity activity;

    /** One over these read models and fakes. */
    public InMemoryOverviewReadModel(
            InstallationReadModel installations, SourceReadModel sources, EventReadModel events,
            InMemoryEventInbox inbox, InMemoryRefusals refusals, IdentityArrivals arrivals, TroubleReadModel troubles,
            InMemorySourceActivity activity) {
        this.installations = installations;
        this.sources = sources;
        this.events = events;
        this.inbox = inbox;
        this.refusals = refusals;
        this.arrivals = arrivals;
        this.troubles = troubles;
        this.activity = activity;
    }

    @Override
    public Overview overview(Instant startOfDay, Instant dayAgo, int rows) {
        var newest = new PageRequest(new PageRequest.Start.Newest(), rows);
        var latest = events.page(EventFilter.none(), newest).rows();
        return new Overview(
                installations.counts(Optional.empty()),
                BoundedCount.of(inbox.all().stream().filter(event -> !event.receivedAt().isBefore(startOfDay))
                        .count()),
                BoundedCount.of(refusals.all().stream().filter(refusal -> !refusal.receivedAt().isBefore(startOfDay))
                        .count()),
                events.count(DEAD),
                latest.stream().map(EventSummary::receivedAt).findFirst(), sources.all(),
                sources.all().stream().map(SourceSummary::source).map(source -> new TransactionActivity(
                        source, activity.since(source.id(), dayAgo))).toList(),
                latest,
                installations.callbacks(Optional.empty(), newest).rows(), arrivals.waiting(),
                troubles.latest(TroubleKind.LEDGER_ERROR, rows));
    }
}
