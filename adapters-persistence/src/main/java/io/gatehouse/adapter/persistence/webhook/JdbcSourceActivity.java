package io.gatehouse.adapter.persistence.webhook;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.webhook.port.out.SourceActivity;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.SourceId;

/**
 * Counts in {@code source_activity}. Each connection has rows of its own, so that those who count at the same time do not
 * wait for each other.
 */
final class JdbcSourceActivity implements SourceActivity {

    private final JdbcClient jdbc;

    JdbcSourceActivity(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void count(SourceId source, EventName name, Instant receivedAt) {
        jdbc.sql("""
            insert into source_activity (source_id, minute, name, shard, events)
            values (:source, date_trunc('minute', :receivedAt), :name, pg_backend_pid() % 32, 1)
            on conflict (source_id, minute, name, shard) do update set events = source_activity.events + 1
            """)
                .param("source", source.value())
                .param("receivedAt", Columns.time(receivedAt))
                .param("name", Columns.text(name.value()))
                .update();
    }
}
