package io.gatehouse.application.webhook.port.in;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.ReplayJobSummary;

/** Lists replays of many events. */
public interface BrowseReplaysUseCase {

    /** A page of them, the newest first. */
    Page<ReplayJobSummary> browse(Query query);

    /** Which ones. */
    record Query(PageRequest page) {}
}
