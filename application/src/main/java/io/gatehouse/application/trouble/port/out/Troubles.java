package io.gatehouse.application.trouble.port.out;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.domain.trouble.Trouble;

/**
 * What goes wrong, each trouble once with a count. Whoever finds one raises it, as often as it occurs, and has done enough:
 * that people are told, and how often, is decided elsewhere. Used inside a unit of work.
 */
public interface Troubles {

    /** It occurred, once more. */
    void raise(Trouble trouble, Instant at);

    /**
     * Takes troubles that have occurred since they were last told, and counts them as told now. One that was told a
     * moment ago is left for later, so that a storm of it is told once per window with a count.
     *
     * @param window for so long after it was told a trouble is not told again
     * @param most   how many at the most
     */
    List<Untold> takeUntold(Instant now, Duration window, int most);

    /** Forgets troubles that have not occurred since then, at most so many; returns how many. */
    int forget(Instant lastBefore, int most);

    /**
     * A trouble that people are to be told of.
     *
     * @param id     of the trouble, the same each time
     * @param source the name of its source
     * @param since  how often it occurred since it was last told
     * @param all    how often it occurred
     * @param toldAt when it was last told
     */
    record Untold(
            UUID id, Trouble trouble, Optional<String> source, long since, long all, Instant firstAt, Instant lastAt,
            Optional<Instant> toldAt) {}
}
