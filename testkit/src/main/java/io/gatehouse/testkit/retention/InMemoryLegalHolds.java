package io.gatehouse.testkit.retention;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Holds in memory; those of {@link InMemoryAgedEvents}. */
public final class InMemoryLegalHolds implements LegalHolds {

    private final InMemoryTable<SourceId, LegalHold> rows;

    private final Runnable startAnew;

    InMemoryLegalHolds(InMemoryUnitOfWork unitOfWork, Runnable startAnew) {
        rows = unitOfWork.table();
        this.startAnew = startAnew;
    }

    @Override
    public List<LegalHold> all() {
        return rows.all().stream().sorted(Comparator.comparing(LegalHold::since).reversed()
                .thenComparing(hold -> hold.source().value())).toList();
    }

    @Override
    public Optional<LegalHold> find(SourceId source) {
        return rows.find(source);
    }

    @Override
    public boolean place(LegalHold hold) {
        if (rows.find(hold.source()).isPresent()) {
            return false;
        }
        rows.put(hold.source(), hold);
        return true;
    }

    @Override
    public boolean release(SourceId source) {
        if (rows.find(source).isEmpty()) {
            return false;
        }
        rows.remove(source);
        startAnew.run();
        return true;
    }
}
