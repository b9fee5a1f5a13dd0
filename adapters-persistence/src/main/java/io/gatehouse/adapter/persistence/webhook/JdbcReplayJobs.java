package io.gatehouse.adapter.persistence.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.KeysetQuery;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReplayJob;
import io.gatehouse.domain.webhook.ReplayJobId;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * Replays in {@code replay_job}. A job that another node is taking a step of is skipped, so nodes do not wait for each
 * other; due times are by the clock of the server, which all nodes share.
 */
final class JdbcReplayJobs implements ReplayJobs, ReplayJobReadModel {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcReplayJobs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(ReplayJob job, EventFilter filter, BoundedCount total) {
        return jdbc.sql("""
            insert into replay_job (id, started_at, started_by, reason, rate, state, changed_at, queued, skipped, total,
                total_exact, source, instance_id, name, states, received_from, received_until, search, position_at,
                position_id, due_at)
            values (:id, :startedAt, :startedBy, :reason, :rate, :state, :changedAt, :queued, :skipped, :total,
                :totalExact, :source, :instance, :name, :states, :from, :until, :search, :positionAt, :positionId,
                now())
            on conflict (id) do nothing
            """)
                .param("id", job.id().value())
                .param("startedAt", Columns.time(job.startedAt()))
                .param("startedBy", Columns.text(job.operator()))
                .param("reason", Columns.text(job.why().text()))
                .param("rate", job.rate())
                .param("state", job.state().name())
                .param("changedAt", Columns.time(job.changedAt()))
                .param("queued", job.queued())
                .param("skipped", job.skipped())
                .param("total", total.value())
                .param("totalExact", total.exact())
                .param("source", filter.source().map(SourceSlug::value).orElse(null))
                .param("instance", filter.instance().map(InstanceId::value).orElse(null))
                .param("name", filter.name().map(EventName::value).map(Columns::text).orElse(null))
                .param("states", filter.states().stream().map(EventState::name).sorted().toArray(String[]::new))
                .param("from", filter.from().map(Columns::time).orElse(null))
                .param("until", filter.until().map(Columns::time).orElse(null))
                .param("search", filter.search().map(Columns::text).orElse(null))
                .param("positionAt", Columns.time(Instant.EPOCH))
                .param("positionId", BEFORE_ALL)
                .update() == 1;
    }

    @Override
    public Optional<ReplayJob> lock(ReplayJobId id) {
        return jdbc.sql("select " + ReplayJobRow.COLUMNS + " from replay_job where id = :id for update")
                .param("id", id.value()).query(ReplayJobRow::read).optional().map(ReplayJobRow::job);
    }

    @Override
    public Optional<Due> lockDue() {
        return jdbc.sql("select " + ReplayJobRow.COLUMNS + """
             from replay_job where state = 'RUNNING' and due_at <= now()
            order by due_at limit 1 for update skip locked
            """).query(ReplayJobRow::read).optional().map(ReplayJobRow::due);
    }

    @Override
    public void save(ReplayJob job) {
        jdbc.sql("""
            update replay_job set state = :state, changed_at = :changedAt, queued = :queued, skipped = :skipped
            where id = :id
            """)
                .param("state", job.state().name())
                .param("changedAt", Columns.time(job.changedAt()))
                .param("queued", job.queued())
                .param("skipped", job.skipped())
                .param("id", job.id().value())
                .update();
    }

    @Override
    public void advance(ReplayJob job, Position position, Duration pause) {
        save(job);
        jdbc.sql("""
            update replay_job
            set position_at = :at, position_id = :position,
                due_at = greatest(due_at, now() - interval '1 second') + :pause * interval '1 millisecond'
            where id = :id
            """)
                .param("at", Columns.time(position.at()))
                .param("position", position.id())
                .param("pause", pause.toMillis())
                .param("id", job.id().value())
                .update();
    }

    @Override
    public Page<ReplayJobSummary> page(PageRequest page) {
        return KeysetQuery.of("select " + ReplayJobRow.COLUMNS + " from replay_job", "started_at", "id")
                .page(jdbc, page, ReplayJobRow::read,
                        row -> new Position(row.job().startedAt(), row.job().id().value()))
                .map(ReplayJobRow::summary);
    }

    @Override
    public Optional<ReplayJobSummary> find(ReplayJobId id) {
        return jdbc.sql("select " + ReplayJobRow.COLUMNS + " from replay_job where id = :id").param("id", id.value())
                .query(ReplayJobRow::read).optional().map(ReplayJobRow::summary);
    }
}
