package io.gatehouse.adapter.persistence.watching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.AlarmKind;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;

/** A row of {@code alarm}: the figures of each kind in the columns that all kinds share. */
final class AlarmRow {

    static final String COLUMNS = """
        alarm.id, alarm.kind, alarm.source_id, alarm.secret_id, alarm.since, alarm.figure, alarm.usual, alarm.raised_at,
        alarm.cleared_at, alarm.acknowledged_by, alarm.acknowledged_at""";

    private AlarmRow() {}

    private record Figures(@Nullable Instant since, @Nullable Long figure, @Nullable Long usual) {}

    static RaisedAlarm read(ResultSet row) throws SQLException {
        var acknowledgedAt = Columns.optionalTime(row, "acknowledged_at");
        return new RaisedAlarm(
                new AlarmId(Columns.id(row, "id")), alarm(row), Columns.time(row, "raised_at"),
                Columns.optionalTime(row, "cleared_at"),
                acknowledgedAt.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RaisedAlarm.Acknowledgement(
                                new Username(row.getString("acknowledged_by")), acknowledgedAt.get())));
    }

    static JdbcClient.StatementSpec write(JdbcClient.StatementSpec statement, RaisedAlarm raised) {
        var key = raised.alarm().key();
        var figures = figures(raised.alarm());
        var source = key.source().map(SourceId::value).orElse(null);
        var secret = key.secret().map(SecretId::value).orElse(null);
        return statement
                .param("id", raised.id().value())
                .param("kind", key.kind().name())
                .param("about", key.kind() + " " + source + " " + secret)
                .param("source", source)
                .param("secret", secret)
                .param("since", figures.since() == null ? null : Columns.time(figures.since()))
                .param("figure", figures.figure())
                .param("usual", figures.usual())
                .param("raisedAt", Columns.time(raised.raisedAt()))
                .param("clearedAt", raised.clearedAt().map(Columns::time).orElse(null))
                .param("by", raised.acknowledged().map(known -> known.by().value()).orElse(null))
                .param("at", raised.acknowledged().map(known -> Columns.time(known.at())).orElse(null));
    }

    private static Alarm alarm(ResultSet row) throws SQLException {
        return switch (AlarmKind.valueOf(row.getString("kind"))) {
            case SILENCE -> new Alarm.Silence(
                    source(row), Columns.time(row, "since"), Duration.ofSeconds(row.getLong("usual")));
            case LAG -> new Alarm.Lag(Columns.time(row, "since"));
            case DEAD_EVENTS -> new Alarm.DeadEvents(row.getLong("figure"));
            case REFUSALS -> new Alarm.RefusalSpike(source(row), row.getLong("figure"), row.getLong("usual"));
            case UNUSED_SECRET -> new Alarm.UnusedSecret(
                    source(row), new SecretId(row.getString("secret_id")), Columns.time(row, "since"));
        };
    }

    private static Figures figures(Alarm alarm) {
        return switch (alarm) {
            case Alarm.Silence(_, Instant since, Duration usual) -> new Figures(since, null, usual.toSeconds());
            case Alarm.Lag(Instant since) -> new Figures(since, null, null);
            case Alarm.DeadEvents(long events) -> new Figures(null, events, null);
            case Alarm.RefusalSpike(_, long refused, long usual) -> new Figures(null, refused, usual);
            case Alarm.UnusedSecret(_, _, Instant since) -> new Figures(since, null, null);
        };
    }

    private static SourceId source(ResultSet row) throws SQLException {
        return new SourceId(Columns.id(row, "source_id"));
    }
}
