package io.gatehouse.adapter.persistence.retention;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.retention.port.out.AgedRecords;

/** Removes rows in batches. What somebody else is at is left to the next batch. */
final class JdbcAgedRecords implements AgedRecords {

    private final JdbcClient jdbc;

    JdbcAgedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int trimActivity(Instant before, int most) {
        return delete("source_activity", "r.minute < :before", before, most);
    }

    @Override
    public int trimReplays(Instant before, int most) {
        return delete("replay_job", "r.state <> 'RUNNING' and r.changed_at < :before", before, most);
    }

    @Override
    public int trimArrivals(Instant before, int most) {
        return delete(
                "identity_arrival", "r.arrived_at < :before and not exists ("
                        + "select 1 from legal_hold h where h.source_id = r.source_id)",
                before, most);
    }

    private int delete(String table, String condition, Instant before, int most) {
        return jdbc.sql("delete from " + table + " where ctid = any (array(select r.ctid from " + table + " r where "
                + condition + " limit :most for update skip locked))")
                .param("before", Columns.time(before)).param("most", most).update();
    }
}
