package io.gatehouse.testkit.trouble;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.trouble.port.out.TroubleReadModel;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySources;

/** Troubles in memory, and what pages show of them. */
public final class InMemoryTroubles implements Troubles, TroubleReadModel {

    private final InMemoryTable<Trouble, Row> rows;
    private final InMemorySources sources;
    private final Ids ids = new SequentialIds();

    /** Ones that take part in these units, of these sources. */
    public InMemoryTroubles(InMemoryUnitOfWork unitOfWork, InMemorySources sources) {
        rows = unitOfWork.table();
        this.sources = sources;
    }

    @Override
    public void raise(Trouble trouble, Instant at) {
        rows.put(trouble, rows.find(trouble).map(row -> row.again(at))
                .orElseGet(() -> new Row(ids.next(), trouble, 1, 0, at, at, Optional.empty())));
    }

    @Override
    public List<Untold> takeUntold(Instant now, Duration window, int most) {
        var untold = rows.all().stream()
                .filter(row -> row.count > row.told
                        && row.toldAt.filter(told -> told.plus(window).isAfter(now)).isEmpty())
                .sorted(Comparator.comparing(Row::firstAt)).limit(most).toList();
        untold.forEach(row -> rows.put(row.trouble, new Row(
                row.id, row.trouble, row.count, row.count, row.firstAt, row.lastAt, Optional.of(now))));
        return untold.stream().map(row -> new Untold(
                row.id, row.trouble, name(row.trouble), row.count - row.told, row.count, row.firstAt, row.lastAt,
                row.toldAt)).toList();
    }

    @Override
    public int forget(Instant lastBefore, int most) {
        var old = rows.all().stream().filter(row -> row.lastAt.isBefore(lastBefore)).limit(most).toList();
        old.forEach(row -> rows.remove(row.trouble));
        return old.size();
    }

    @Override
    public List<TroubleSummary> latest(TroubleKind kind, int most) {
        return rows.all().stream().filter(row -> row.trouble.kind() == kind)
                .sorted(Comparator.comparing(Row::lastAt).reversed()).limit(most)
                .map(row -> new TroubleSummary(row.trouble, name(row.trouble), row.count, row.firstAt, row.lastAt))
                .toList();
    }

    private Optional<String> name(Trouble trouble) {
        return trouble.source().flatMap(id -> sources.all().stream().filter(source -> source.id().equals(id))
                .findFirst()).map(Source::name);
    }

    /** All troubles, in the order in which they were first raised; needs no unit of work. */
    public List<Trouble> all() {
        return rows.peek().stream().map(Row::trouble).toList();
    }

    private record Row(
            UUID id, Trouble trouble, long count, long told, Instant firstAt, Instant lastAt,
            Optional<Instant> toldAt) {

        Row again(Instant at) {
            return new Row(
                    id, trouble, count + 1, told, at.isBefore(firstAt) ? at : firstAt, at.isAfter(lastAt) ? at : lastAt,
                    toldAt);
        }
    }
}
