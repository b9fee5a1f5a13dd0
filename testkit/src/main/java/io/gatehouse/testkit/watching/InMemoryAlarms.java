package io.gatehouse.testkit.watching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.watching.port.out.AlarmReadModel;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.application.watching.view.AlarmSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.webhook.InMemorySources;

/** Alarms in memory, and the list of them. */
public final class InMemoryAlarms implements Alarms, AlarmReadModel {

    private final InMemoryTable<AlarmId, RaisedAlarm> rows;
    private final InMemorySources sources;

    /** Ones that take part in these units, about these sources. */
    public InMemoryAlarms(InMemoryUnitOfWork unitOfWork, InMemorySources sources) {
        rows = unitOfWork.table();
        this.sources = sources;
    }

    @Override
    public List<RaisedAlarm> lockActive() {
        return rows.all().stream().filter(RaisedAlarm::isActive).toList();
    }

    @Override
    public Optional<RaisedAlarm> lock(AlarmId id) {
        return rows.find(id);
    }

    @Override
    public void save(RaisedAlarm alarm) {
        if (alarm.isActive() && lockActive().stream().anyMatch(other -> !other.id().equals(alarm.id())
                && other.alarm().key().equals(alarm.alarm().key()))) {
            throw new IllegalStateException("a second active alarm of the same key");
        }
        rows.put(alarm.id(), alarm);
    }

    @Override
    public int forget(Instant clearedBefore) {
        var old = rows.all().stream()
                .filter(alarm -> alarm.clearedAt().filter(cleared -> cleared.isBefore(clearedBefore)).isPresent())
                .toList();
        old.forEach(alarm -> rows.remove(alarm.id()));
        return old.size();
    }

    @Override
    public List<AlarmSummary> alarms(Instant clearedSince, int most) {
        var active = rows.all().stream().filter(RaisedAlarm::isActive)
                .sorted(Comparator.comparing(RaisedAlarm::raisedAt).thenComparing(alarm -> alarm.id().value())
                        .reversed());
        var cleared = rows.all().stream()
                .filter(alarm -> alarm.clearedAt().filter(at -> !at.isBefore(clearedSince)).isPresent())
                .sorted(Comparator.comparing((RaisedAlarm alarm) -> alarm.clearedAt().orElseThrow())
                        .thenComparing(alarm -> alarm.id().value()).reversed())
                .limit(most);
        return Stream.concat(active, cleared).map(alarm -> new AlarmSummary(alarm, source(alarm))).toList();
    }

    /** All of them, in the order in which they were raised; needs no unit of work. */
    public List<RaisedAlarm> all() {
        return rows.peek();
    }

    private Optional<SourceRef> source(RaisedAlarm alarm) {
        return alarm.alarm().source().flatMap(id -> sources.all().stream()
                .filter(source -> source.id().equals(id)).findFirst())
                .map(source -> new SourceRef(source.id(), source.slug(), source.name()));
    }
}
