package io.gatehouse.testkit.installation;

import java.util.List;
import java.util.UUID;

import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.domain.installation.CallbackEvent;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** The callbacks in memory. */
public final class InMemoryCallbackLog implements CallbackLog {

    private final InMemoryTable<UUID, CallbackEvent> rows;

    /** One that is added to and rolled back by these units. */
    public InMemoryCallbackLog(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public void record(CallbackEvent event) {
        rows.put(event.id(), event);
    }

    /** All callbacks, in the order in which they were added; needs no unit of work. */
    public List<CallbackEvent> all() {
        return rows.peek();
    }

    List<CallbackEvent> rows() {
        return rows.all();
    }
}
