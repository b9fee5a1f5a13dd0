package io.gatehouse.application.webhook.handler;

import java.util.Set;

import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.Effects.Change;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.KnownEvent;

/**
 * Raises what a Core reports of itself as a trouble: counted for the overview, and told in groups, as {@link Troubles}
 * decides. Only masked text leaves the body. A replay of what was counted is not counted again.
 */
public final class SystemErrorHandler implements EventHandler {

    private static final String ERROR = "error";

    private final PayloadReader reader;
    private final Troubles troubles;

    /** Raising troubles there. */
    public SystemErrorHandler(PayloadReader reader, Troubles troubles) {
        this.reader = reader;
        this.troubles = troubles;
    }

    @Override
    public Set<EventName> names() {
        return Set.of(KnownEvent.SYSTEM_ERROR.eventName());
    }

    @Override
    public Effects handle(EventToHandle event) {
        if (event.done()) {
            return Effects.none();
        }
        var error = reader.data(event.payload()).getOrDefault(ERROR, "");
        troubles.raise(Trouble.reported(event.source(), error), event.receivedAt());
        return Effects.of(new Change("trouble-raised", event.source().toString()));
    }
}
