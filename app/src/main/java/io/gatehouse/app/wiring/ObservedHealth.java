package io.gatehouse.app.wiring;

import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SourceId;

/** Measures how long events took until they were handled, of all sources together. */
final class ObservedHealth implements SourceHealth {

    private final SourceHealth health;
    private final Timer lag;

    ObservedHealth(SourceHealth health, MeterRegistry registry) {
        this.health = health;
        lag = Timer.builder("gatehouse.events.lag")
                .description("From receipt until handled")
                .serviceLevelObjectives(
                        Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofSeconds(5),
                        Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(1))
                .register(registry);
    }

    @Override
    public void accepted(ReceivedEvent event, DeliveryOutcome delivery) {
        health.accepted(event, delivery);
    }

    @Override
    public void refused(SourceId source, RefusalCause cause, Instant receivedAt) {
        health.refused(source, cause, receivedAt);
    }

    @Override
    public void handled(SourceId source, Instant receivedAt, Instant handledAt) {
        lag.record(Duration.between(receivedAt, handledAt));
        health.handled(source, receivedAt, handledAt);
    }
}
