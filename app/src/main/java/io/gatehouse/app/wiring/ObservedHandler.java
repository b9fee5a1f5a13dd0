package io.gatehouse.app.wiring;

import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.RetryPolicy;

/**
 * A handler whose log lines name the event, whoever writes them. Of a failure it says what kind it is; the message is with
 * the attempt in the store, as it may quote what the event says.
 */
final class ObservedHandler implements EventHandler {

    private static final Logger log = LoggerFactory.getLogger(ObservedHandler.class);

    private final EventHandler handler;

    ObservedHandler(EventHandler handler) {
        this.handler = handler;
    }

    @Override
    public Set<EventName> names() {
        return handler.names();
    }

    @Override
    public RetryPolicy retryPolicy() {
        return handler.retryPolicy();
    }

    @Override
    public Effects handle(EventToHandle event) {
        try (var _ = MDC.putCloseable(LogKeys.EVENT, event.id().toString())) {
            return handled(event);
        }
    }

    private Effects handled(EventToHandle event) {
        try {
            var effects = handler.handle(event);
            log.debug("Handled {} at attempt {}", event.name(), event.attempt());
            return effects;
        } catch (RuntimeException | Error failure) {
            log.warn("Handling {} failed at attempt {}: {}", event.name(), event.attempt(),
                    failure.getClass().getName());
            throw failure;
        }
    }
}
