package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.port.out.ReplayJobs.Due;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.ReplayJobSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReplayJob;
import io.gatehouse.domain.webhook.ReplayJobId;
import io.gatehouse.domain.webhook.ReplayJobState;
import io.gatehouse.domain.webhook.SourceSlug;

/** A row of {@code replay_job}. */
record ReplayJobRow(ReplayJob job, EventFilter filter, BoundedCount total, Position position) {

    static final String COLUMNS = """
        id, started_at, started_by, reason, rate, state, changed_at, queued, skipped, total, total_exact, source,
        instance_id, name, states, received_from, received_until, search, position_at, position_id""";

    static ReplayJobRow read(ResultSet row, int number) throws SQLException {
        return new ReplayJobRow(
                new ReplayJob(
                        new ReplayJobId(Columns.id(row, "id")), Columns.time(row, "started_at"),
                        row.getString("started_by"), new Reason(row.getString("reason")), row.getInt("rate"),
                        ReplayJobState.valueOf(row.getString("state")), Columns.time(row, "changed_at"),
                        row.getLong("queued"), row.getLong("skipped")),
                filter(row), new BoundedCount(row.getInt("total"), row.getBoolean("total_exact")),
                new Position(Columns.time(row, "position_at"), Columns.id(row, "position_id")));
    }

    private static EventFilter filter(ResultSet row) throws SQLException {
        return new EventFilter(
                Columns.optionalText(row, "source").map(SourceSlug::new),
                Columns.optionalText(row, "instance_id").map(InstanceId::new),
                Columns.optionalText(row, "name").map(EventName::new),
                Columns.texts(row, "states").stream().map(EventState::valueOf).collect(Collectors.toSet()),
                Columns.optionalTime(row, "received_from"), Columns.optionalTime(row, "received_until"),
                Columns.optionalText(row, "search"));
    }

    Due due() {
        return new Due(job, filter, position);
    }

    ReplayJobSummary summary() {
        return new ReplayJobSummary(
                job.id(), job.startedAt(), job.operator(), job.why().text(), job.rate(), job.state(), job.changedAt(),
                filter, total, job.queued(), job.skipped());
    }
}
