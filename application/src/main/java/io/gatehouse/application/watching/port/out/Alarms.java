package io.gatehouse.application.watching.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.RaisedAlarm;

/** The alarms that were raised. Used inside a unit of work. */
public interface Alarms {

    /** Those whose cause is still there. No other unit that asks for these, or for one, goes on until this one ends. */
    List<RaisedAlarm> lockActive();

    /** The alarm of that id, locked like the active ones. */
    Optional<RaisedAlarm> lock(AlarmId id);

    /** Stores a new alarm, or the next state of a known one. Of each key at most one is active. */
    void save(RaisedAlarm alarm);

    /** Forgets those that were cleared before that time; returns how many. */
    int forget(Instant clearedBefore);
}
