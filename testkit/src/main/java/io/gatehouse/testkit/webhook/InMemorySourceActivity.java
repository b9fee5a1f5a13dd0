package io.gatehouse.testkit.webhook;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Counts in memory. */
public final class InMemorySourceActivity implements SourceActivity {

    private final InMemoryTable<List<Object>, Count> counts;

    /** One that takes part in these units. */
    public InMemorySourceActivity(InMemoryUnitOfWork unitOfWork) {
        counts = unitOfWork.table();
    }

    @Override
    public void count(SourceId source, EventName name, Instant receivedAt) {
        var key = List.<Object>of(source, name, receivedAt.truncatedTo(ChronoUnit.MINUTES));
        counts.put(key, new Count(source, name, receivedAt.truncatedTo(ChronoUnit.MINUTES),
                counts.find(key).map(Count::events).orElse(0L) + 1));
    }

    /** What was counted of events of that name; needs no unit of work. */
    public long of(String name) {
        return counts.peek().stream().filter(count -> count.name().value().equals(name)).mapToLong(Count::events).sum();
    }

    /** All that was counted; needs no unit of work. */
    public long total() {
        return counts.peek().stream().mapToLong(Count::events).sum();
    }

    /** What was counted of that source from that minute on; needs no unit of work. */
    public Map<EventName, Long> since(SourceId source, Instant start) {
        return counts.peek().stream()
                .filter(count -> count.source().equals(source)
                        && !count.minute().isBefore(start.truncatedTo(ChronoUnit.MINUTES)))
                .collect(Collectors.groupingBy(Count::name, Collectors.summingLong(Count::events)));
    }

    private record Count(SourceId source, EventName name, Instant minute, long events) {}
}
