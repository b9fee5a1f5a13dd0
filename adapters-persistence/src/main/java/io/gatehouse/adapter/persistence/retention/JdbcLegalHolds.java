package io.gatehouse.adapter.persistence.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.SourceId;

/** Holds in {@code legal_hold}. */
final class JdbcLegalHolds implements LegalHolds {

    private final JdbcClient jdbc;
    private final RetentionTurn turn;

    JdbcLegalHolds(JdbcClient jdbc, RetentionTurn turn) {
        this.jdbc = jdbc;
        this.turn = turn;
    }

    @Override
    public List<LegalHold> all() {
        return jdbc.sql("select source_id, since, placed_by, reason from legal_hold order by since desc, source_id")
                .query(JdbcLegalHolds::hold).list();
    }

    @Override
    public Optional<LegalHold> find(SourceId source) {
        return jdbc.sql("select source_id, since, placed_by, reason from legal_hold where source_id = :source")
                .param("source", source.value()).query(JdbcLegalHolds::hold).optional();
    }

    @Override
    public boolean place(LegalHold hold) {
        turn.waitFor();
        return jdbc.sql("""
            insert into legal_hold (source_id, since, placed_by, reason) values (:source, :since, :by, :reason)
            on conflict (source_id) do nothing
            """)
                .param("source", hold.source().value())
                .param("since", Columns.time(hold.since()))
                .param("by", Columns.text(hold.by().value()))
                .param("reason", Columns.text(hold.reason().text()))
                .update() > 0;
    }

    @Override
    public boolean release(SourceId source) {
        turn.waitFor();
        var released = jdbc.sql("delete from legal_hold where source_id = :source").param("source", source.value())
                .update() > 0;
        if (released) {
            turn.startAnew();
        }
        return released;
    }

    private static LegalHold hold(ResultSet row, int number) throws SQLException {
        return new LegalHold(
                new SourceId(Columns.id(row, "source_id")), Columns.time(row, "since"),
                new Username(row.getString("placed_by")), new Reason(row.getString("reason")));
    }
}
