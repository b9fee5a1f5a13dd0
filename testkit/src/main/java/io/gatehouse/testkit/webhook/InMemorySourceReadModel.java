package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** Sources in memory, as pages show them. */
public final class InMemorySourceReadModel implements SourceReadModel {

    private final InMemorySources sources;
    private final InMemoryEventInbox events;

    /** One over these fakes. */
    public InMemorySourceReadModel(InMemorySources sources, InMemoryEventInbox events) {
        this.sources = sources;
        this.events = events;
    }

    @Override
    public List<SourceSummary> all() {
        return sources.rows().stream()
                .sorted(Comparator.comparing((Source source) -> !source.slug().equals(SourceSlug.DEFAULT))
                        .thenComparing(Source::name).thenComparing(source -> source.slug().value()))
                .map(source -> new SourceSummary(
                        reference(source), source.instance(), source.enabled(), source.secrets().size(),
                        lastEventAt(source.id())))
                .toList();
    }

    @Override
    public Optional<SourceDetail> detail(SourceId id) {
        return sources.lock(id).map(source -> new SourceDetail(
                reference(source), source.instance(), source.enabled(),
                source.secrets().stream().map(secret -> new SourceDetail.SecretLine(
                        secret.id(), Optional.of(secret.addedAt()), false)).toList(),
                source.expectedHeaders().stream().map(ExpectedHeader::name).toList(), source.version()));
    }

    static SourceRef reference(Source source) {
        return new SourceRef(source.id(), source.slug(), source.name());
    }

    private Optional<Instant> lastEventAt(SourceId id) {
        return events.rows().stream().filter(event -> event.source().equals(id)).map(ReceivedEvent::receivedAt)
                .max(Comparator.naturalOrder());
    }
}
