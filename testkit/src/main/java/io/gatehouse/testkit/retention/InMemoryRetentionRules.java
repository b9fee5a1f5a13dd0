package io.gatehouse.testkit.retention;

import java.util.Map;
import java.util.stream.Collectors;

import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Rules in memory; those of {@link InMemoryAgedEvents}. */
public final class InMemoryRetentionRules implements RetentionRules {

    private final InMemoryTable<EventName, Map.Entry<EventName, RetentionPeriods>> rows;

    private final Runnable startAnew;

    InMemoryRetentionRules(InMemoryUnitOfWork unitOfWork, Runnable startAnew) {
        rows = unitOfWork.table();
        this.startAnew = startAnew;
    }

    @Override
    public Map<EventName, RetentionPeriods> all() {
        return rows.all().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void save(EventName name, RetentionPeriods periods) {
        rows.put(name, Map.entry(name, periods));
        startAnew.run();
    }

    @Override
    public boolean drop(EventName name) {
        if (rows.find(name).isEmpty()) {
            return false;
        }
        rows.remove(name);
        startAnew.run();
        return true;
    }
}
