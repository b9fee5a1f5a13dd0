package io.gatehouse.application.webhook.service;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.Replayable;
import io.gatehouse.application.webhook.view.StoredBody;
import io.gatehouse.domain.webhook.EventName;

/** The handlers by the names of the events that they take. Immutable. */
final class EventHandlers {

    private final Map<EventName, EventHandler> byName;

    /** @throws IllegalArgumentException if two take the same */
    EventHandlers(Collection<? extends EventHandler> handlers) {
        var all = new HashMap<EventName, EventHandler>();
        for (var handler : handlers) {
            for (var name : handler.names()) {
                var other = all.put(name, handler);
                if (other != null) {
                    throw new IllegalArgumentException("two handlers take " + name + ": "
                            + other.getClass().getSimpleName() + " and " + handler.getClass().getSimpleName());
                }
            }
        }
        byName = Map.copyOf(all);
    }

    /** The handler of events of that name. */
    Optional<EventHandler> find(EventName name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether that event can be handled once more. */
    Replayable replayable(EventRecord event) {
        if (event.body() instanceof StoredBody.Expunged) {
            return Replayable.EXPUNGED;
        }
        return event.summary().name()
                .map(name -> byName.containsKey(name) ? Replayable.POSSIBLE : Replayable.NO_HANDLER)
                .orElse(Replayable.NOT_UNDERSTOOD);
    }
}
