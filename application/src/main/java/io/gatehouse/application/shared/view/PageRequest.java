package io.gatehouse.application.shared.view;

import java.util.Optional;

/** Which rows of a list are wanted. */
public record PageRequest(Start start, int size) {

    /** Rows on a page unless another number is asked for. */
    public static final int USUAL_SIZE = 50;

    private static final int MAXIMUM_SIZE = 200;

    /** @throws IllegalArgumentException unless 1 to 200 rows are asked for */
    public PageRequest {
        if (size < 1 || size > MAXIMUM_SIZE) {
            throw new IllegalArgumentException("a page has 1 to " + MAXIMUM_SIZE + " rows");
        }
    }

    /** The newest rows. */
    public static PageRequest first() {
        return new PageRequest(new Start.Newest(), USUAL_SIZE);
    }

    /**
     * The page that two text forms of a position ask for, as they stand in a URL; the newest rows if neither is a
     * position.
     */
    public static PageRequest between(Optional<String> olderThan, Optional<String> newerThan) {
        Optional<Start> start = olderThan.flatMap(Position::parse).map(Start.OlderThan::new);
        return new PageRequest(
                start.or(() -> newerThan.flatMap(Position::parse).map(Start.NewerThan::new)).orElse(new Start.Newest()),
                USUAL_SIZE);
    }

    /** Where the page starts. */
    public sealed interface Start {

        /** At the newest row. */
        record Newest() implements Start {}

        /** After this row, going back in time. */
        record OlderThan(Position position) implements Start {}

        /** The rows right before this one, towards the present. */
        record NewerThan(Position position) implements Start {}
    }
}
