package io.gatehouse.application.shared.view;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows of a list, newest first, and the keys of the pages beside them.
 *
 * @param newer where the page of newer rows ends, if there are any
 * @param older where the page of older rows starts, if there are any
 */
public record Page<T>(List<T> rows, Optional<Position> newer, Optional<Position> older) {

    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Cuts a page from rows that were read for it.
     *
     * @param read     newest first, whatever the start; up to one row more than the page holds, the one that is too
     *                 many being the farthest from the start
     * @param position the position of a row
     */
    public static <T> Page<T> cut(PageRequest request, List<T> read, Function<T, Position> position) {
        var more = read.size() > request.size();
        return switch (request.start()) {
            case PageRequest.Start.Newest _ ->
                page(more ? read.subList(0, request.size()) : read, false, more, position);
            case PageRequest.Start.OlderThan _ ->
                page(more ? read.subList(0, request.size()) : read, true, more, position);
            case PageRequest.Start.NewerThan _ ->
                page(more ? read.subList(1, read.size()) : read, more, true, position);
        };
    }

    /** The same page with each row turned into another. */
    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(rows.stream().map(change).toList(), newer, older);
    }

    private static <T> Page<T> page(
            List<T> rows, boolean hasNewer, boolean hasOlder, Function<T, Position> position) {
        if (rows.isEmpty()) {
            return new Page<>(rows, Optional.empty(), Optional.empty());
        }
        return new Page<>(
                rows,
                hasNewer ? Optional.of(position.apply(rows.getFirst())) : Optional.empty(),
                hasOlder ? Optional.of(position.apply(rows.getLast())) : Optional.empty());
    }
}
