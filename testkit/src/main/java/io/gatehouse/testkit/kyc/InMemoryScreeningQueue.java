package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** The queue in memory; the clock of the test is that of the store. */
public final class InMemoryScreeningQueue implements ScreeningQueue {

    private final InMemoryTable<CaseId, Task> rows;
    private final Ids ids;
    private final InstantSource clock;

    /** One that takes part in these units. */
    public InMemoryScreeningQueue(InMemoryUnitOfWork unitOfWork, Ids ids, InstantSource clock) {
        rows = unitOfWork.table();
        this.ids = ids;
        this.clock = clock;
    }

    private record Task(CaseId caseId, Instant due, Optional<UUID> claim, int tries) {}

    @Override
    public void add(CaseId caseId) {
        rows.put(caseId, new Task(caseId, clock.instant(), Optional.empty(), 0));
    }

    @Override
    public List<Claim> claim(String node, int most, Duration lease) {
        var token = ids.next();
        var now = clock.instant();
        return rows.all().stream()
                .filter(task -> !task.due.isAfter(now))
                .sorted(Comparator.comparing(Task::due))
                .limit(most)
                .map(task -> {
                    rows.put(task.caseId, new Task(
                            task.caseId, now.plus(lease), Optional.of(token), task.tries + 1));
                    return new Claim(task.caseId, token, task.tries + 1);
                })
                .toList();
    }

    @Override
    public boolean complete(Claim claim) {
        var held = held(claim);
        held.ifPresent(task -> rows.remove(task.caseId));
        return held.isPresent();
    }

    @Override
    public boolean putBack(Claim claim, Duration pause) {
        var held = held(claim);
        held.ifPresent(task -> rows.put(task.caseId, new Task(
                task.caseId, clock.instant().plus(pause), Optional.empty(), task.tries)));
        return held.isPresent();
    }

    private Optional<Task> held(Claim claim) {
        return rows.find(claim.caseId()).filter(task -> task.claim.equals(Optional.of(claim.token())));
    }

    /** The cases in it, claimed or not, in the order in which they were first put in; needs no unit of work. */
    public List<CaseId> all() {
        return rows.peek().stream().map(Task::caseId).toList();
    }
}
