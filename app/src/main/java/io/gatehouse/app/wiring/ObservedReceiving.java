package io.gatehouse.app.wiring;

import java.util.Locale;

import io.micrometer.core.instrument.MeterRegistry;
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

    ObservedReceiving(ReceiveWebhookUseCase receiving, MeterRegistry registry) {
        this.receiving = receiving;
        this.registry = registry;
        for (var outcome : new String[]{"accepted", "duplicate", "unavailable"}) {
            // There from the start, so that the first one shows as a rise.
            count(outcome, NO_CAUSE, 0);
        }
    }

    @Override
    public Outcome receive(Command command) {
        try {
            var outcome = receiving.receive(command);
            switch (outcome) {
                case Outcome.Accepted accepted -> note(accepted);
                case Outcome.Refused refused -> {
                    count("refused", refused.cause().code(), 1);
                    log.debug("Refused: {}", refused.cause().code());
                }
            }
            return outcome;
        } catch (StoreUnavailableException away) {
            count("unavailable", NO_CAUSE, 1);
            throw away;
        }
    }

    private void note(Outcome.Accepted accepted) {
        count(switch (accepted.delivery()) {
            case FIRST -> "accepted";
            case REPEATED -> "duplicate";
        }, NO_CAUSE, 1);
        if (log.isDebugEnabled()) {
            try (var _ = MDC.putCloseable(LogKeys.EVENT, accepted.event().toString())) {
                log.debug("Stored a delivery: {}", name(accepted.delivery()));
            }
        }
    }

    private void count(String outcome, String cause, double requests) {
        registry.counter(REQUESTS, "outcome", outcome, "cause", cause).increment(requests);
    }

    private static String name(DeliveryOutcome delivery) {
        return delivery.name().toLowerCase(Locale.ROOT);
    }
}
