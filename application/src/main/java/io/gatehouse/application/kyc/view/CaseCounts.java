package io.gatehouse.application.kyc.view;

import java.util.Map;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.domain.kyc.CaseState;

/**
 * How many cases there are.
 *
 * @param byState a count for each state that has any
 * @param overdue in review or waiting for a second reviewer, and past their time
 */
public record CaseCounts(Map<CaseState.Kind, BoundedCount> byState, BoundedCount overdue) {

    public CaseCounts {
        byState = Map.copyOf(byState);
    }
}
