package io.gatehouse.application.overview.port.out;

import java.time.Instant;

import io.gatehouse.application.overview.view.Overview;

/** The overview as its page shows it. */
public interface OverviewReadModel {

    /**
     * Where things stand.
     *
     * @param startOfDay from when events and refusals are counted as today's
     * @param dayAgo     from which minute on the activity of sources is counted
     * @param rows       how many of the latest events, callbacks and errors of ledgers
     */
    Overview overview(Instant startOfDay, Instant dayAgo, int rows);
}
