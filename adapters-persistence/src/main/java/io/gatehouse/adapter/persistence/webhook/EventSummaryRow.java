package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** A row of {@code event} with its source. */
record EventSummaryRow(EventSummary summary) {

    /** Over {@link #TABLES}. A task knows of the attempts that have begun; ended ones are wanted. */
    static final String COLUMNS = """
        e.id, e.received_at, e.source_id, e.size, e.name, e.resource, e.instance_id,
        s.slug as source_slug, s.name as source_name,
        """ + EventStates.EXPRESSION + """
         as state,
        coalesce(t.attempts - case when t.claim is null then 0 else 1 end,
            (select max(a.number) from event_attempt a where a.event_id = e.id), 0) as attempts,
        exists (select 1 from event_content o where o.event_id = e.id and o.verified_by = 'synthetic') as synthetic""";

    static final String TABLES = "event e join source s on s.id = e.source_id left join event_task t on t.event_id = e.id";

    static EventSummaryRow read(ResultSet row, int number) throws SQLException {
        return new EventSummaryRow(new EventSummary(
                new EventId(Columns.id(row, "id")), Columns.time(row, "received_at"),
                new SourceRef(
                        new SourceId(Columns.id(row, "source_id")), new SourceSlug(row.getString("source_slug")),
                        row.getString("source_name")),
                Columns.optionalText(row, "instance_id").map(InstanceId::new),
                Columns.optionalText(row, "name").map(EventName::new), Columns.optionalText(row, "resource"),
                EventState.valueOf(row.getString("state")), row.getInt("size"),
                row.getInt("attempts"), row.getBoolean("synthetic")));
    }

    Position position() {
        return new Position(summary.receivedAt(), summary.id().value());
    }
}
