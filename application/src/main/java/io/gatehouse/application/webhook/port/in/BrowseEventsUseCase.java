package io.gatehouse.application.webhook.port.in;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;

/** Lists events. */
public interface BrowseEventsUseCase {

    /** A page of those that match, newest first. */
    Page<EventSummary> browse(Query query);

    /** Which ones. */
    record Query(EventFilter filter, PageRequest page) {}
}
