package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * Which events are wanted; all conditions hold together, an empty one does not count.
 *
 * @param from   inclusive
 * @param until  exclusive
 * @param search an event id or the id of what the event is about, whole
 */
public record EventFilter(
        Optional<SourceSlug> source,
        Optional<InstanceId> instance,
        Optional<EventName> name,
        Set<EventState> states,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> search) {

    public EventFilter {
        states = Set.copyOf(states);
        search = search.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Those among them that were received before this time. */
    public EventFilter before(Instant end) {
        return new EventFilter(
                source, instance, name, states, from, until.filter(own -> own.isBefore(end)).or(() -> Optional.of(end)),
                search);
    }

    /** Every event. */
    public static EventFilter none() {
        return new EventFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
