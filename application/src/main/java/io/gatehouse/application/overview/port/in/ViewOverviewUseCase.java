package io.gatehouse.application.overview.port.in;

import io.gatehouse.application.overview.view.Overview;

/** Shows where things stand. */
public interface ViewOverviewUseCase {

    /** Where things stand now. */
    Overview view();
}
