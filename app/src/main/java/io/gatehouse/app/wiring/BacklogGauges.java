package io.gatehouse.app.wiring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.watching.port.in.CountBacklogUseCase;
import io.gatehouse.application.watching.view.Backlog;

/** Shows what is to be handled. It is counted every fifteen seconds, however often somebody asks for metrics. */
final class BacklogGauges {

    private static final Logger log = LoggerFactory.getLogger(BacklogGauges.class);

    private final CountBacklogUseCase countBacklog;
    private volatile Optional<Backlog> backlog = Optional.empty();

    BacklogGauges(CountBacklogUseCase countBacklog, MeterRegistry registry) {
        this.countBacklog = countBacklog;
        gauge(registry, "gatehouse.events.waiting", Backlog::waiting);
        gauge(registry, "gatehouse.events.retrying", Backlog::retrying);
        gauge(registry, "gatehouse.events.dead", Backlog::dead);
        gauge(registry, "gatehouse.events.overdue.seconds",
                counted -> counted.dueFor().map(Duration::toMillis).orElse(0L) / 1_000.0);
    }

    /** While the store is away there is no figure, rather than an old one. */
    @Scheduled(initialDelay = 0, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void count() {
        try {
            backlog = Optional.of(countBacklog.count());
        } catch (StoreUnavailableException away) {
            backlog = Optional.empty();
            log.debug("The backlog cannot be counted: {}", away.getMessage());
        }
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Backlog> value) {
        Gauge.builder(name, this, gauges -> gauges.backlog.map(value::applyAsDouble).orElse(Double.NaN))
                .register(registry);
    }
}
