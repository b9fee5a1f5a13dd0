package io.gatehouse.app.wiring;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.domain.webhook.DeliveryOutcome;

/** Counts requests on the webhook URLs by what became of them, and says it in the log where that is asked for. */
final class ObservedReceiving implements ReceiveWebhookUseCase {

    private static final Logger log = LoggerFactory.getLogger(ObservedReceiving.class);

    private static final String REQUESTS = "gatehouse.webhook.requests";
    private static final String NO_CAUSE = "none";

    private final ReceiveWebhookUseCase receiving;
    private final MeterRegistry registry;
    private final Counter accepted;
    private final Counter duplicate;
    private final Counter unavailable;

    ObservedReceiving(ReceiveWebhookUseCase receiving, MeterRegistry registry) {
        this.receiving = receiving;
        this.registry = registry;
        // There from the start, so that the first one shows as a rise.
        accepted = registry.counter(REQUESTS, "outcome", "accepted", "cause", NO_CAUSE);
        duplicate = registry.counter(REQUESTS, "outcome", "duplicate", "cause", NO_CAUSE);
        unavailable = registry.counter(REQUESTS, "outcome", "unavailable", "cause", NO_CAUSE);
    }

    @Override
    public CompletableFuture<Outcome> receive(Command command) {
        // What becomes of the request is said by another thread, under the same trace.
        var context = log.isDebugEnabled() ? MDC.getCopyOfContextMap() : null;
        return receiving.receive(command).whenComplete((outcome, failure) -> {
            if (failure == null) {
                note(outcome, context);
            } else if (cause(failure) instanceof StoreUnavailableException) {
                unavailable.increment();
            }
        });
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private void note(Outcome outcome, @Nullable Map<String, String> context) {
        switch (outcome) {
            case Outcome.Accepted accepted -> {
                counter(accepted.delivery()).increment();
                say(context, () -> {
                    try (var _ = MDC.putCloseable(LogKeys.EVENT, accepted.event().toString())) {
                        log.debug("Stored a delivery: {}", name(accepted.delivery()));
                    }
                });
            }
            case Outcome.Refused refused -> {
                registry.counter(REQUESTS, "outcome", "refused", "cause", refused.cause().code()).increment();
                say(context, () -> log.debug("Refused: {}", refused.cause().code()));
            }
        }
    }

    private static void say(@Nullable Map<String, String> context, Runnable line) {
        if (context != null) {
            var before = MDC.getCopyOfContextMap();
            MDC.setContextMap(context);
            line.run();
            MDC.setContextMap(before == null ? Map.of() : before);
        }
    }

    private Counter counter(DeliveryOutcome delivery) {
        return switch (delivery) {
            case FIRST -> accepted;
            case REPEATED -> duplicate;
        };
    }

    private static String name(DeliveryOutcome delivery) {
        return delivery.name().toLowerCase(Locale.ROOT);
    }
}
