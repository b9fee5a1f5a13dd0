package io.gatehouse.application.shared.view;

/**
 * A number of rows that was counted up to a limit, because counting all of a large table takes long.
 *
 * @param exact whether {@code value} is the number; otherwise there are more
 */
public record BoundedCount(long value, boolean exact) {

    /** Counting stops here. */
    public static final int LIMIT = 10_000;

    /** From a count that was stopped one row after the limit. */
    public static BoundedCount of(long counted) {
        return new BoundedCount(Math.min(counted, LIMIT), counted <= LIMIT);
    }
}
