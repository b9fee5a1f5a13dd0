package io.gatehouse.application.outbox.port.in;

import io.gatehouse.application.outbox.view.CallState;
import io.gatehouse.application.outbox.view.OutboxList;

/** Lists calls to other systems that are not made. */
public interface BrowseOutboxUseCase {

    /** How many calls a list holds at the most. */
    int MOST = 100;

    /** Those in a state, at most {@link #MOST}. */
    OutboxList browse(Query query);

    /** Which ones. */
    record Query(CallState state) {}
}
