package io.gatehouse.adapter.persistence.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntSupplier;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Measures batches of deliveries, once there is somewhere to measure them. Thread-safe. */
final class InboxMeters implements MeterBinder {

    private volatile IntSupplier waiting = () -> 0;
    private volatile Optional<Meters> meters = Optional.empty();

    private record Meters(DistributionSummary size, Timer time) {}

    /** Where to ask how many deliveries wait for a writer. */
    void watch(IntSupplier queue) {
        waiting = queue;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("gatehouse.inbox.waiting", this, meters -> meters.waiting.getAsInt())
                .description("Deliveries that wait for a writer").register(registry);
        meters = Optional.of(new Meters(
                DistributionSummary.builder("gatehouse.inbox.batch.size")
                        .description("Deliveries that shared a commit").register(registry),
                Timer.builder("gatehouse.inbox.batch").description("How long a batch took to be durable")
                        .register(registry)));
    }

    /** A batch is durable. */
    void stored(int deliveries, Duration took) {
        meters.ifPresent(known -> {
            known.size().record(deliveries);
            known.time().record(took);
        });
    }
}
