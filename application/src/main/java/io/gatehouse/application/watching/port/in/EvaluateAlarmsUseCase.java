package io.gatehouse.application.watching.port.in;

import java.util.List;

import io.gatehouse.domain.watching.RaisedAlarm;

/** Finds out which alarms there are. */
public interface EvaluateAlarmsUseCase {

    /**
     * Raises and clears alarms by what there is to see now. Several nodes may do so at any time: each alarm is raised and
     * cleared by one of them.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away; nothing changed
     */
    Evaluation evaluate();

    /**
     * What changed by it.
     *
     * @param active all that are active now, those that were raised included
     */
    record Evaluation(List<RaisedAlarm> raised, List<RaisedAlarm> cleared, List<RaisedAlarm> active) {

        public Evaluation {
            raised = List.copyOf(raised);
            cleared = List.copyOf(cleared);
            active = List.copyOf(active);
        }
    }
}
