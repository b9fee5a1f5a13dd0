package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.RefusalReadModel;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.domain.webhook.RefusedRequest;
import io.gatehouse.testkit.shared.InMemoryPages;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Refused requests in memory, and the list of them. */
public final class InMemoryRefusals implements Refusals, RefusalReadModel {

    private final InMemoryUnitOfWork unitOfWork;
    private final InMemoryTable<UUID, RefusedRequest> rows;

    /** Ones that take part in these units, and can be recorded outside of them too. */
    public InMemoryRefusals(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
        rows = unitOfWork.table();
    }

    @Override
    public void record(RefusedRequest request) {
        unitOfWork.execute(() -> {
            rows.put(request.id(), request);
            return request.id();
        });
    }

    @Override
    public int trim(Instant oldest, int most) {
        return unitOfWork.execute(() -> {
            var newestFirst = rows.all().stream()
                    .sorted(Comparator.comparing(InMemoryRefusals::position, InMemoryPages.NEWEST_FIRST)).toList();
            var kept = newestFirst.stream().filter(row -> !row.receivedAt().isBefore(oldest)).limit(most).toList();
            newestFirst.stream().filter(row -> !kept.contains(row)).forEach(row -> rows.remove(row.id()));
            return newestFirst.size() - kept.size();
        });
    }

    @Override
    public Page<RefusalSummary> page(Optional<String> slug, Optional<String> cause, PageRequest page) {
        var matching = rows.all().stream().filter(row -> slug.isEmpty() || slug.get().equals(row.slug()))
                .filter(row -> cause.isEmpty() || cause.get().equals(row.cause().code())).toList();
        return InMemoryPages.page(matching, page, InMemoryRefusals::position)
                .map(row -> new RefusalSummary(
                        row.id(), row.receivedAt(), row.slug(), row.cause(), row.address(), row.size(), row.hash(),
                        row.headers()));
    }

    /** All refused requests, in the order in which they were recorded; needs no unit of work. */
    public List<RefusedRequest> all() {
        return rows.peek();
    }

    private static Position position(RefusedRequest row) {
        return new Position(row.receivedAt(), row.id());
    }
}
