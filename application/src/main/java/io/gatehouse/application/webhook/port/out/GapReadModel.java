package io.gatehouse.application.webhook.port.out;

import java.util.List;
import java.util.Optional;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.GapSummary;
import io.gatehouse.application.webhook.view.SweepStatus;
import io.gatehouse.domain.webhook.GapState;

/** Gaps, and the sweeps that find them, as pages show them. */
public interface GapReadModel {

    /** The gaps, the one found last first; only those in a state where one is given. */
    Page<GapSummary> page(Optional<GapState> state, PageRequest page);

    /** How many are open. */
    BoundedCount open();

    /** How it went last, for each source that names an instance, by name. */
    List<SweepStatus> sweeps();
}
