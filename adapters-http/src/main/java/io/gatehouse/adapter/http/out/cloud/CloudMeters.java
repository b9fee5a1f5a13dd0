package io.gatehouse.adapter.http.out.cloud;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.ledger.CloudAction;

/** Counts calls by what they are for and what came of them. Thread-safe. */
final class CloudMeters {

    private final MeterRegistry registry;

    CloudMeters(MeterRegistry registry, Breakers breakers) {
        this.registry = registry;
        registry.gauge("gatehouse.cloud.breakers.open", breakers, Breakers::open);
    }

    void count(CloudAction action, Answer<?> answer) {
        registry.counter("gatehouse.cloud.calls", "action", action.name().toLowerCase(Locale.ROOT), "outcome",
                outcome(answer)).increment();
    }

    private static String outcome(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> _ -> "given";
            case Answer.Failed<?>(var failure) -> switch (failure) {
                case Failure.Unauthorized _ -> "unauthorized";
                case Failure.Forbidden _ -> "forbidden";
                case Failure.NotFound _ -> "not_found";
                case Failure.RateLimited _ -> "rate_limited";
                case Failure.Unavailable _ -> "unavailable";
                case Failure.NotKept _ -> "not_kept";
                case Failure.NotUnderstood _ -> "not_understood";
            };
        };
    }
}
