package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.domain.webhook.EventId;

/** Shows an event with personal data masked. */
public interface ViewEventUseCase {

    /** The event; empty if there is none of that id. */
    Optional<EventDetail> view(Query query);

    /** Which one. */
    record Query(EventId event) {}
}
