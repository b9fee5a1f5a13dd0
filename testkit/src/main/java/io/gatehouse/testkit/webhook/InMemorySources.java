package io.gatehouse.testkit.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.port.out.StaleSourceException;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Sources in memory. The default one is there from the start, as in the store. */
public final class InMemorySources implements Sources {

    /** The id of the default source, the same in every store. */
    public static final SourceId DEFAULT_ID = new SourceId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    private final InMemoryTable<SourceId, Source> rows;

    /** Ones that are changed and rolled back by these units. */
    public InMemorySources(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
        unitOfWork.execute(() -> {
            rows.put(DEFAULT_ID, new Source(
                    DEFAULT_ID, SourceSlug.DEFAULT, "Default", Optional.empty(), List.of(), List.of(), true, 1));
            return DEFAULT_ID;
        });
    }

    @Override
    public Optional<Source> findForVerification(SourceSlug slug) {
        return rows.peek().stream().filter(source -> source.slug().equals(slug)).findFirst();
    }

    @Override
    public Optional<Source> recall(SourceSlug slug) {
        return findForVerification(slug);
    }

    @Override
    public Optional<Source> lock(SourceId id) {
        return rows.find(id);
    }

    @Override
    public boolean isTaken(SourceSlug slug) {
        return rows.all().stream().anyMatch(source -> source.slug().equals(slug));
    }

    @Override
    public void save(Source source) {
        var stored = rows.find(source.id()).map(Source::version).orElse(0L);
        if (stored != source.version()) {
            throw new StaleSourceException(source.id());
        }
        if (rows.all().stream().anyMatch(
                other -> other.slug().equals(source.slug()) && !other.id().equals(source.id()))) {
            throw new IllegalStateException("a second source of the same slug");
        }
        rows.put(source.id(), new Source(
                source.id(), source.slug(), source.name(), source.instance(), source.secrets(),
                source.expectedHeaders(), source.enabled(), source.version() + 1));
    }

    /** All of them as they are now, in the order in which they were first stored; needs no unit of work. */
    public List<Source> all() {
        return rows.peek();
    }

    List<Source> rows() {
        return rows.all();
    }
}
