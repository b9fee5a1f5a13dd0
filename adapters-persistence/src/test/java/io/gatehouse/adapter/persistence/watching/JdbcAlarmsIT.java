package io.gatehouse.adapter.persistence.watching;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.out.AlarmReadModel;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.testkit.watching.AlarmsContract;

import static org.assertj.core.api.Assertions.assertThat;

class JdbcAlarmsIT extends AlarmsContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Alarms alarms() {
        return STORE.bean(Alarms.class);
    }

    @Override
    protected AlarmReadModel readModel() {
        return STORE.bean(AlarmReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void letsOneOfSeveralNodesRaiseAnAlarm() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var all = nodes
                    .invokeAll(Collections.<Callable<Boolean>>nCopies(8,
                            () -> STORE.unitOfWork().execute(this::raiseUnlessActive)));
            var raised = 0;
            for (Future<Boolean> one : all) {
                raised += one.get() ? 1 : 0;
            }

            assertThat(raised).isEqualTo(1);
        }
    }

    private boolean raiseUnlessActive() {
        if (!alarms().lockActive().isEmpty()) {
            return false;
        }
        alarms().save(RaisedAlarm.of(
                new AlarmId(STORE.bean(Ids.class).next()), new Alarm.DeadEvents(1), Store.TIME.instant()));
        return true;
    }
}
