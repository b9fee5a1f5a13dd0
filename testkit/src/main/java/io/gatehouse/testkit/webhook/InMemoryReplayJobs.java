package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.webhook.ReplayJob;
import io.gatehouse.domain.webhook.ReplayJobId;
import io.gatehouse.domain.webhook.ReplayJobState;
import io.gatehouse.testkit.shared.InMemoryPages;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Replays in memory; the clock of the test is that of the store. */
public final class InMemoryReplayJobs implements ReplayJobs, ReplayJobReadModel {

    private static final Duration SLACK = Duration.ofSeconds(1);

    private final InMemoryTable<ReplayJobId, Row> rows;
    private final InstantSource clock;

    /** None yet. */
    public InMemoryReplayJobs(InMemoryUnitOfWork unitOfWork, InstantSource clock) {
        rows = unitOfWork.table();
        this.clock = clock;
    }

    @Override
    public boolean add(ReplayJob job, EventFilter filter, BoundedCount total) {
        if (rows.find(job.id()).isPresent()) {
            return false;
        }
        rows.put(job.id(), new Row(
                job, filter, total, new Position(Instant.EPOCH, new UUID(0, 0)), clock.instant()));
        return true;
    }

    @Override
    public Optional<ReplayJob> lock(ReplayJobId id) {
        return rows.find(id).map(Row::job);
    }

    @Override
    public Optional<Due> lockDue() {
        return rows.all().stream()
                .filter(row -> row.job.state() == ReplayJobState.RUNNING && !row.dueAt.isAfter(clock.instant()))
                .min(Comparator.comparing(Row::dueAt)).map(row -> new Due(row.job, row.filter, row.position));
    }

    @Override
    public void save(ReplayJob job) {
        var row = rows.find(job.id()).orElseThrow();
        rows.put(job.id(), new Row(job, row.filter, row.total, row.position, row.dueAt));
    }

    @Override
    public void advance(ReplayJob job, Position position, Duration pause) {
        var row = rows.find(job.id()).orElseThrow();
        var latest = clock.instant().minus(SLACK);
        var from = row.dueAt.isBefore(latest) ? latest : row.dueAt;
        rows.put(job.id(), new Row(job, row.filter, row.total, position, from.plus(pause)));
    }

    @Override
    public Page<ReplayJobSummary> page(PageRequest page) {
        return InMemoryPages.page(
                rows.all().stream().map(Row::summary).toList(), page,
                row -> new Position(row.startedAt(), row.id().value()));
    }

    @Override
    public Optional<ReplayJobSummary> find(ReplayJobId id) {
        return rows.find(id).map(Row::summary);
    }

    private record Row(ReplayJob job, EventFilter filter, BoundedCount total, Position position, Instant dueAt) {

        ReplayJobSummary summary() {
            return new ReplayJobSummary(
                    job.id(), job.startedAt(), job.operator(), job.why().text(), job.rate(), job.state(),
                    job.changedAt(), filter, total, job.queued(), job.skipped());
        }
    }
}
