package io.gatehouse.application.watching.port.in;

import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.watching.AlarmId;

/** Notes that somebody has seen to an alarm. */
public interface AcknowledgeAlarmUseCase {

    /** Notes it, audited; the alarm stays until its cause is gone. */
    Outcome acknowledge(Command command);

    /** Who knows of which alarm. */
    record Command(AlarmId alarm, Username operator) {}

    /** What became of it. */
    sealed interface Outcome {

        /** It is noted, now or before. */
        record Acknowledged() implements Outcome {}

        /** There is no such alarm. */
        record Unknown() implements Outcome {}
    }
}
