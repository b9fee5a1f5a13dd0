package io.gatehouse.application.retention.view;

import java.time.Duration;
import java.util.List;

/**
 * How long everything is kept.
 *
 * @param memory how long repeated deliveries are known, which is the least that any record is kept
 * @param lines  the usual one first, then those for names that have rules
 * @param held   sources of which nothing is removed, the latest hold first
 */
public record RetentionOverview(Duration memory, List<RetentionLine> lines, List<HeldSource> held) {

    public RetentionOverview {
        lines = List.copyOf(lines);
        held = List.copyOf(held);
    }
}
