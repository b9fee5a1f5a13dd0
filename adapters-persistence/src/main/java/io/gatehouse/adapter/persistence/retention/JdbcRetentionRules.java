package io.gatehouse.adapter.persistence.retention;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.webhook.EventName;

/** Rules in {@code retention_rule}. */
final class JdbcRetentionRules implements RetentionRules {

    private final JdbcClient jdbc;
    private final RetentionTurn turn;

    JdbcRetentionRules(JdbcClient jdbc, RetentionTurn turn) {
        this.jdbc = jdbc;
        this.turn = turn;
    }

    @Override
    public Map<EventName, RetentionPeriods> all() {
        return jdbc.sql("select name, bodies_seconds, record_seconds from retention_rule").query(rows -> {
            var rules = new HashMap<EventName, RetentionPeriods>();
            while (rows.next()) {
                rules.put(new EventName(rows.getString("name")), new RetentionPeriods(
                        Duration.ofSeconds(rows.getLong("bodies_seconds")),
                        Duration.ofSeconds(rows.getLong("record_seconds"))));
            }
            return Map.copyOf(rules);
        });
    }

    @Override
    public void save(EventName name, RetentionPeriods periods) {
        turn.waitFor();
        jdbc.sql("""
            insert into retention_rule (name, bodies_seconds, record_seconds) values (:name, :bodies, :records)
            on conflict (name) do update
            set bodies_seconds = excluded.bodies_seconds, record_seconds = excluded.record_seconds
            """)
                .param("name", Columns.text(name.value()))
                .param("bodies", periods.bodies().toSeconds())
                .param("records", periods.records().toSeconds())
                .update();
        turn.startAnew();
    }

    @Override
    public boolean drop(EventName name) {
        turn.waitFor();
        var dropped = jdbc.sql("delete from retention_rule where name = :name")
                .param("name", Columns.text(name.value()))
                .update() > 0;
        if (dropped) {
            turn.startAnew();
        }
        return dropped;
    }
}
