package io.gatehouse.application.webhook.port.out;

import java.util.Optional;

import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Replays of many events as pages show them. */
public interface ReplayJobReadModel {

    /** The newest first. */
    Page<ReplayJobSummary> page(PageRequest page);

    /** One of them. */
    Optional<ReplayJobSummary> find(ReplayJobId id);
}
