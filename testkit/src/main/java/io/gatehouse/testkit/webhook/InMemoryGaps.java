package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.GapReadModel;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.application.webhook.view.SweepStatus;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.ExpectedEvent;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.InMemoryPages;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Gaps in memory, and the list of them. */
public final class InMemoryGaps implements Gaps, GapReadModel {

    private static final Comparator<GapSummary> OLDEST_FIRST = Comparator
            .<GapSummary, Instant>comparing(row -> row.gap().foundAt()).thenComparing(row -> row.gap().id().toString());

    private final InMemoryTable<GapId, GapSummary> rows;
    private final InMemoryEventInbox inbox;
    private final InMemorySources sources;
    private final InMemorySweeps sweeps;

    /** Ones that are changed and rolled back by these units, over those events. */
    public InMemoryGaps(
            InMemoryUnitOfWork unitOfWork, InMemoryEventInbox inbox, InMemorySources sources, InMemorySweeps sweeps) {
        rows = unitOfWork.table();
        this.inbox = inbox;
        this.sources = sources;
        this.sweeps = sweeps;
    }

    @Override
    public Set<ExpectedEvent> unheard(SourceId source, List<ExpectedEvent> expected) {
        return expected.stream().filter(event -> heard(source, event).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<ReceivedEvent> heard(SourceId source, ExpectedEvent event) {
        return inbox.rows().stream()
                .filter(row -> row.source().equals(source) && row.name().equals(Optional.of(event.name()))
                        && row.resource().equals(Optional.of(event.resource())))
                .findFirst();
    }

    @Override
    public int add(List<Gap> found) {
        var added = 0;
        for (var gap : found) {
            if (rows.all().stream().noneMatch(row -> row.gap().source().equals(gap.source())
                    && row.gap().expected().equals(gap.expected()))) {
                rows.put(gap.id(), new GapSummary(gap, source(gap.source()), Optional.empty(), Optional.empty()));
                added++;
            }
        }
        return added;
    }

    private io.gatehouse.application.webhook.view.SourceRef source(SourceId id) {
        return sources.rows().stream().filter(source -> source.id().equals(id)).findFirst()
                .map(InMemorySourceReadModel::reference).orElseThrow();
    }

    @Override
    public List<Gap> open(int most) {
        return rows.all().stream().sorted(OLDEST_FIRST).map(GapSummary::gap)
                .filter(gap -> gap.state() == GapState.OPEN).limit(most).toList();
    }

    @Override
    public Optional<Gap> find(GapId id) {
        return rows.find(id).map(GapSummary::gap);
    }

    @Override
    public Optional<Gap> lock(GapId id) {
        return find(id);
    }

    @Override
    public void settle(GapId id, GapState state, Instant at, Optional<EventId> event) {
        rows.find(id).ifPresent(row -> rows.put(id, new GapSummary(
                in(state, row.gap()), row.source(), Optional.of(at), event)));
    }

    private static Gap in(GapState state, Gap gap) {
        return new Gap(
                gap.id(), gap.source(), gap.instance(), gap.collection(), gap.expected(), gap.createdAt(),
                gap.foundAt(), state);
    }

    @Override
    public int settleHeard(SourceId source, Instant at) {
        var settled = 0;
        for (var gap : open(Integer.MAX_VALUE)) {
            var event = gap.source().equals(source) ? heard(source, gap.expected()) : Optional.<ReceivedEvent>empty();
            if (event.isPresent()) {
                var made = event.get().verifiedBy().isSynthetic();
                settle(gap.id(), made ? GapState.BACKFILLED : GapState.ARRIVED, at, Optional.of(event.get().id()));
                settled++;
            }
        }
        return settled;
    }

    @Override
    public Page<GapSummary> page(Optional<GapState> state, PageRequest page) {
        var shown = rows.all().stream().filter(row -> state.isEmpty() || state.get() == row.gap().state()).toList();
        return InMemoryPages.page(shown, page, row -> new Position(row.gap().foundAt(), row.gap().id().value()));
    }

    @Override
    public BoundedCount open() {
        return BoundedCount.of(open(Integer.MAX_VALUE).size());
    }

    @Override
    public List<SweepStatus> sweeps() {
        return sweeps.statuses();
    }
}
