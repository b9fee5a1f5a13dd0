package io.gatehouse.application.webhook.port.in;

import java.util.List;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Tells what a replay of many events would be about, before anybody starts it. */
public interface EstimateReplayUseCase {

    /** The number of events that match and the first that would be replayed. */
    Estimate estimate(Query query);

    /** Which events. */
    record Query(EventFilter filter) {}

    /**
     * What a replay would be about.
     *
     * @param job   the id to start it with
     * @param first a few of them, the oldest first
     */
    record Estimate(ReplayJobId job, BoundedCount count, List<EventSummary> first) {

        public Estimate {
            first = List.copyOf(first);
        }
    }
}
