package io.gatehouse.application.installation.view;

import io.gatehouse.application.shared.view.BoundedCount;

/** How many installations there are in each status. */
public record InstallationCounts(BoundedCount active, BoundedCount revoked) {}
