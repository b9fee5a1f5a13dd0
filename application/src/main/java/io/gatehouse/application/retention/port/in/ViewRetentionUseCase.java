package io.gatehouse.application.retention.port.in;

import io.gatehouse.application.retention.view.RetentionOverview;

/** Shows how long everything is kept. */
public interface ViewRetentionUseCase {

    /** All rules, and the oldest that there is for each. */
    RetentionOverview view();
}
