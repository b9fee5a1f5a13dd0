package io.gatehouse.domain.watching;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.operator.Username;

/**
 * An alarm with its history. It is active until it is cleared; when its cause comes back, another one is raised.
 *
 * @param alarm        with its latest figures
 * @param acknowledged who has seen to it, if somebody has
 */
public record RaisedAlarm(
        AlarmId id,
        Alarm alarm,
        Instant raisedAt,
        Optional<Instant> clearedAt,
        Optional<Acknowledgement> acknowledged) {

    /** Who knows of it, and since when. */
    public record Acknowledgement(Username by, Instant at) {}

    /** One that is raised now. */
    public static RaisedAlarm of(AlarmId id, Alarm alarm, Instant now) {
        return new RaisedAlarm(id, alarm, now, Optional.empty(), Optional.empty());
    }

    /** Whether its cause is still there. */
    public boolean isActive() {
        return clearedAt.isEmpty();
    }

    /** The same with other figures. More dead events than somebody knew of are news. */
    public RaisedAlarm seen(Alarm now) {
        return new RaisedAlarm(
                id, now, raisedAt, clearedAt, isWorse(now) ? Optional.empty() : acknowledged);
    }

    private boolean isWorse(Alarm now) {
        return alarm instanceof Alarm.DeadEvents(var before) && now instanceof Alarm.DeadEvents(var events)
                && events > before;
    }

    /** The same once its cause is gone. */
    public RaisedAlarm cleared(Instant now) {
        return new RaisedAlarm(id, alarm, raisedAt, Optional.of(now), acknowledged);
    }

    /** The same once somebody has seen to it; whoever was first stays. */
    public RaisedAlarm acknowledged(Username by, Instant now) {
        return acknowledged.isPresent()
                ? this
                : new RaisedAlarm(id, alarm, raisedAt, clearedAt, Optional.of(new Acknowledgement(by, now)));
    }
}
