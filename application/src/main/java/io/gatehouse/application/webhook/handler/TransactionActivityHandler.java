package io.gatehouse.application.webhook.handler;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.Effects.Change;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.KnownEvent;

/** Counts what happens to transactions, for each source. A replay of what was counted is not counted again. */
public final class TransactionActivityHandler implements EventHandler {

    private static final String PREFIX = "transaction.";

    private final SourceActivity activity;

    /** Counting there. */
    public TransactionActivityHandler(SourceActivity activity) {
        this.activity = activity;
    }

    @Override
    public Set<EventName> names() {
        return Arrays.stream(KnownEvent.values()).map(KnownEvent::eventName)
                .filter(name -> name.value().startsWith(PREFIX)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Effects handle(EventToHandle event) {
        if (event.done()) {
            return Effects.none();
        }
        activity.count(event.source(), event.name(), event.receivedAt());
        return Effects.of(new Change("activity-counted", event.source().toString()));
    }
}
