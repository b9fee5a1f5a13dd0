package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Shows a replay of many events. */
public interface ViewReplayUseCase {

    /** The job; empty if there is none of that id. */
    Optional<ReplayJobSummary> view(Query query);

    /** Which one. */
    record Query(ReplayJobId job) {}
}
