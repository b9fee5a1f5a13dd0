package io.gatehouse.testkit.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.Function;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;

/** Pages of rows in memory, cut the way that a keyset query reads them. */
public final class InMemoryPages {

    /** Newest first; of rows of the same time the greater id first, compared as text, as PostgreSQL orders UUIDs. */
    public static final Comparator<Position> NEWEST_FIRST = Comparator.comparing(Position::at)
            .thenComparing(position -> position.id().toString()).reversed();

    private InMemoryPages() {}

    /** The page of the rows that was asked for. */
    public static <T> Page<T> page(Collection<T> rows, PageRequest request, Function<T, Position> position) {
        var newestFirst = rows.stream().sorted(Comparator.comparing(position, NEWEST_FIRST)).toList();
        var read = switch (request.start()) {
            case PageRequest.Start.Newest _ -> newestFirst.stream().limit(request.size() + 1L).toList();
            case PageRequest.Start.OlderThan(Position limit) -> newestFirst.stream()
                    .filter(row -> NEWEST_FIRST.compare(position.apply(row), limit) > 0).limit(request.size() + 1L)
                    .toList();
            case PageRequest.Start.NewerThan(Position limit) -> newestFirst.reversed().stream()
                    .filter(row -> NEWEST_FIRST.compare(position.apply(row), limit) < 0).limit(request.size() + 1L)
                    .toList().reversed();
        };
        return Page.cut(request, read, position);
    }
}
