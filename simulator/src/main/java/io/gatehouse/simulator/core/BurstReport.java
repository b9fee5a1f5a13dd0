package io.gatehouse.simulator.core;

import java.time.Duration;
import java.util.Map;

/**
 * What became of a burst.
 *
 * @param sent      deliveries
 * @param delivered those that Core counts as delivered
 * @param statuses  answers of all attempts by status; 0 stands for no answer
 * @param duration  from the first request to the last answer
 * @param median    time of an attempt that half of them needed at most
 * @param slowest   99th percentile of the same
 */
public record BurstReport(
        int sent,
        int delivered,
        Map<Integer, Integer> statuses,
        Duration duration,
        Duration median,
        Duration slowest) {

    /** Keeps a copy. */
    public BurstReport {
        statuses = Map.copyOf(statuses);
    }
}
