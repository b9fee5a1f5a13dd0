package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Counts in memory. */
public final class InMemorySourceActivity implements SourceActivity {

    private final InMemoryTable<List<Object>, Long> rows;

    /** One that takes part in these units. */
    public InMemorySourceActivity(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public void count(SourceId source, EventName name, Instant receivedAt) {
        var key = List.<Object>of(source, name, receivedAt.truncatedTo(ChronoUnit.MINUTES));
        rows.put(key, rows.find(key).orElse(0L) + 1);
    }

    /** All that was counted; needs no unit of work. */
    public long total() {
        return rows.peek().stream().mapToLong(Long::longValue).sum();
    }
}
