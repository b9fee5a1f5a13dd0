package io.gatehouse.application.webhook.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;

/**
 * Some events in the order of their arrival.
 *
 * @param last whether there are no more
 */
record OldestFirst(List<EventSummary> rows, boolean last) {

    /** Before all events. */
    static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));

    /** The first events after that position that match. */
    static OldestFirst after(Position position, EventFilter filter, int most, EventReadModel readModel) {
        var page = readModel.page(filter, new PageRequest(new PageRequest.Start.NewerThan(position), most));
        return new OldestFirst(page.rows().reversed(), page.newer().isEmpty());
    }
}
