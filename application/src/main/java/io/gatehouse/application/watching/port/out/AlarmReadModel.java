package io.gatehouse.application.watching.port.out;

import java.time.Instant;
import java.util.List;

import io.gatehouse.application.watching.view.AlarmSummary;

/** Alarms as pages show them. */
public interface AlarmReadModel {

    /** Those that are active, the latest first, and then the latest {@code most} that were cleared since that time. */
    List<AlarmSummary> alarms(Instant clearedSince, int most);
}
