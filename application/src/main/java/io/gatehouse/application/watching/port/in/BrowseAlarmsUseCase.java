package io.gatehouse.application.watching.port.in;

import java.util.List;

import io.gatehouse.application.watching.view.AlarmSummary;

/** Shows alarms. */
public interface BrowseAlarmsUseCase {

    /** Those that are active, and some that were cleared of late. */
    List<AlarmSummary> browse();
}
