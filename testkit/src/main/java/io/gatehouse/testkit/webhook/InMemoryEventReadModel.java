package io.gatehouse.testkit.webhook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.Delivery;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.StoredBody;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.testkit.shared.InMemoryPages;

/** The event log in memory. */
public final class InMemoryEventReadModel implements EventReadModel {

    private final InMemoryEventInbox events;
    private final InMemorySources sources;

    /** One over these fakes. */
    public InMemoryEventReadModel(InMemoryEventInbox events, InMemorySources sources) {
        this.events = events;
        this.sources = sources;
    }

    @Override
    public Page<EventSummary> page(EventFilter filter, PageRequest page) {
        var rows = events.rows().stream().map(this::summary).filter(row -> matches(row, filter)).toList();
        return InMemoryPages.page(rows, page, row -> new Position(row.receivedAt(), row.id().value()));
    }

    @Override
    public BoundedCount count(EventFilter filter) {
        return BoundedCount.of(
                events.rows().stream().map(this::summary).filter(row -> matches(row, filter)).count());
    }

    @Override
    public Optional<EventRecord> find(EventId id) {
        return events.find(id).map(event -> new EventRecord(
                summary(event), body(event), event.hash(), event.headers(), event.signedAt(), event.verifiedBy(),
                deliveries(event), events.attempts(id)));
    }

    private StoredBody body(ReceivedEvent event) {
        return events.expungedAt(event.id()).<StoredBody>map(StoredBody.Expunged::new)
                .orElseGet(() -> new StoredBody.Kept(event.payload()));
    }

    private List<Delivery> deliveries(ReceivedEvent event) {
        var first = new Delivery(event.receivedAt(), DeliveryOutcome.FIRST, event.signedAt(), event.verifiedBy());
        return Stream.concat(Stream.of(first), events.repeated(event.id()).stream()).toList();
    }

    private EventSummary summary(ReceivedEvent event) {
        var source = sources.rows().stream().filter(candidate -> candidate.id().equals(event.source())).findFirst()
                .map(InMemorySourceReadModel::reference).orElseThrow();
        var task = events.tasks().find(event.id());
        var state = event.state() == EventState.WAITING
                ? task.map(EventTask::state).orElse(EventState.HANDLED)
                : event.state();
        return new EventSummary(
                event.id(), event.receivedAt(), source, event.instance(), event.name(), event.resource(), state,
                event.payload().size(),
                task.map(EventTask::endedAttempts).orElseGet(() -> events.attempts(event.id()).size()),
                event.verifiedBy().isSynthetic());
    }

    private static boolean matches(EventSummary row, EventFilter filter) {
        return (filter.source().isEmpty() || filter.source().get().equals(row.source().slug()))
                && (filter.instance().isEmpty() || filter.instance().equals(row.instance()))
                && (filter.name().isEmpty() || filter.name().equals(row.name()))
                && (filter.states().isEmpty() || filter.states().contains(row.state()))
                && (filter.from().isEmpty() || !row.receivedAt().isBefore(filter.from().get()))
                && (filter.until().isEmpty() || row.receivedAt().isBefore(filter.until().get()))
                && (filter.search().isEmpty() || filter.search().get().equals(row.id().toString())
                        || filter.search().equals(row.resource()));
    }
}
