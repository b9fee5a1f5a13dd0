package io.gatehouse.application.retention.port.out;

import java.util.Map;

import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.webhook.EventName;

/**
 * What operators said about how long events of some names are kept. A change waits for the batch of {@link AgedEvents}
 * that runs and makes all sweeps start anew, so that nothing is removed by the old rules once it is committed, and
 * nothing left that is over by the new ones.
 */
public interface RetentionRules {

    /** All of them. */
    Map<EventName, RetentionPeriods> all();

    /** Sets the rule for that name, in place of the one there is. */
    void save(EventName name, RetentionPeriods periods);

    /** Removes the rule for that name; false if there is none. */
    boolean drop(EventName name);
}
