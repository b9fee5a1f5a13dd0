package io.gatehouse.testkit.watching;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.out.AlarmReadModel;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.webhook.InMemorySources;

class InMemoryAlarmsTest extends AlarmsContract {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryAlarms alarms = new InMemoryAlarms(unitOfWork, new InMemorySources(unitOfWork));

    @Override
    protected Alarms alarms() {
        return alarms;
    }

    @Override
    protected AlarmReadModel readModel() {
        return alarms;
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return unitOfWork;
    }
}
