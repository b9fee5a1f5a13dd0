package io.gatehouse.application.webhook.view;

import java.util.List;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;

/** A page of gaps, how many are open in all, and how the sweeps that find them went. */
public record GapList(Page<GapSummary> gaps, BoundedCount open, List<SweepStatus> sweeps) {

    public GapList {
        sweeps = List.copyOf(sweeps);
    }
}
