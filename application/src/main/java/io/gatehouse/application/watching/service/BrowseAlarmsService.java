package io.gatehouse.application.watching.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.in.BrowseAlarmsUseCase;
import io.gatehouse.application.watching.port.out.AlarmReadModel;
import io.gatehouse.application.watching.view.AlarmSummary;

/** Shows alarms from the read model. */
public final class BrowseAlarmsService implements BrowseAlarmsUseCase {

    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(1);
    private static final int MOST_CLEARED = 5;

    private final UnitOfWork unitOfWork;
    private final AlarmReadModel readModel;
    private final InstantSource clock;

    /** Over that read model; the time decides which of the cleared ones are shown. */
    public BrowseAlarmsService(UnitOfWork unitOfWork, AlarmReadModel readModel, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.clock = clock;
    }

    @Override
    public List<AlarmSummary> browse() {
        return unitOfWork.read(() -> readModel.alarms(clock.instant().minus(SHOWN_AFTERWARDS), MOST_CLEARED));
    }
}
