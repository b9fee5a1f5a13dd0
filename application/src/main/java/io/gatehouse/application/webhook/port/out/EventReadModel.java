package io.gatehouse.application.webhook.port.out;

import java.util.Optional;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventRecord;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.webhook.EventId;

/** The event log as pages show it. */
public interface EventReadModel {

    /** The events that match, newest first. The time it takes does not depend on how many there are. */
    Page<EventSummary> page(EventFilter filter, PageRequest page);

    /** How many events match. */
    BoundedCount count(EventFilter filter);

    /** One event, its body opened if it is kept. */
    Optional<EventRecord> find(EventId id);
}
