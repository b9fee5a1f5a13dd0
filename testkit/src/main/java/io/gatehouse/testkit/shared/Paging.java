package io.gatehouse.testkit.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;

/** Walks through a list as a reader does who follows the links of its pages. */
public final class Paging {

    private static final int MOST_PAGES = 1_000;

    private Paging() {}

    /** All rows from the newest back to the oldest, page by page. */
    public static <T> List<T> back(Function<PageRequest, Page<T>> list, int size) {
        var rows = new ArrayList<T>();
        var page = list.apply(new PageRequest(new PageRequest.Start.Newest(), size));
        rows.addAll(page.rows());
        for (var pages = 1; page.older().isPresent(); pages++) {
            stopAt(pages);
            page = list.apply(new PageRequest(new PageRequest.Start.OlderThan(page.older().get()), size));
            rows.addAll(page.rows());
        }
        return rows;
    }

    /** All rows newer than the position, newest first, page by page towards the present. */
    public static <T> List<T> forth(Function<PageRequest, Page<T>> list, Position from, int size) {
        var rows = new ArrayList<T>();
        Optional<Position> next = Optional.of(from);
        for (var pages = 1; next.isPresent(); pages++) {
            stopAt(pages);
            var page = list.apply(new PageRequest(new PageRequest.Start.NewerThan(next.get()), size));
            rows.addAll(0, page.rows());
            next = page.newer();
        }
        return rows;
    }

    private static void stopAt(int pages) {
        if (pages > MOST_PAGES) {
            throw new AssertionError("the pages of this list do not end");
        }
    }
}
