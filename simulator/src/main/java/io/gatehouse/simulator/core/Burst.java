package io.gatehouse.simulator.core;

import java.util.List;

/**
 * Many fresh deliveries at once.
 *
 * @param deliveries  taken in turn
 * @param count       how many in all
 * @param parallelism how many at the same time, as Core's {@code queue.webhook_concurrency}
 * @param seed        of ids and people: the same seed makes the same ones; times are always those of now
 */
public record Burst(
        List<Delivery> deliveries,
        int count,
        int parallelism,
        long seed) {

    /** Refuses an empty burst. */
    public Burst {
        deliveries = List.copyOf(deliveries);
        if (deliveries.isEmpty() || count < 1 || parallelism < 1) {
            throw new IllegalArgumentException("A burst has at least one delivery and one sender");
        }
    }

    /** Fresh events of one kind with Core's usual concurrency of 20. */
    public static Burst of(String template, int count, long seed) {
        return new Burst(List.of(Delivery.of(template)), count, 20, seed);
    }
}
