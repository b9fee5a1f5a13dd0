package io.gatehouse.app.wiring;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.MDC;

import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;

/** Counts events by what became of them, and gives each round of work a name in the log. */
final class ObservedWork implements WorkOffEventsUseCase {

    private static final String HANDLED = "gatehouse.events.handled";

    private final WorkOffEventsUseCase work;
    private final MeterRegistry registry;

    ObservedWork(WorkOffEventsUseCase work, MeterRegistry registry) {
        this.work = work;
        this.registry = registry;
        count(Round.of(0));
    }

    @Override
    public Round workOff(Command command) {
        var trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        try (var _ = MDC.putCloseable(LogKeys.TRACE, trace)) {
            var round = work.workOff(command);
            count(round);
            return round;
        }
    }

    private void count(Round round) {
        count("handled", round.handled());
        count("retried", round.retried());
        count("dead", round.dead());
        count("lost", round.lost());
    }

    private void count(String outcome, int events) {
        registry.counter(HANDLED, "outcome", outcome).increment(events);
    }
}
