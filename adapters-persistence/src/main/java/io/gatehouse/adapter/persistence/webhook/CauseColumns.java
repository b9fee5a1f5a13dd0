package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.webhook.RefusalCause;

/** Why a request was refused, in five columns. Durations are texts of ISO 8601, as a skew may be of any size. */
final class CauseColumns {

    private CauseColumns() {}

    static RefusalCause read(ResultSet row) throws SQLException {
        var code = row.getString("cause");
        return switch (code) {
            case "unknown-source" -> new RefusalCause.UnknownSource();
            case "too-large" -> new RefusalCause.TooLarge(row.getInt("cause_limit"));
            case "unexpected-header" -> new RefusalCause.UnexpectedHeader(onlyHeader(row));
            case "unsigned" -> new RefusalCause.Unsigned(Columns.texts(row, "cause_headers"));
            case "malformed-header" -> new RefusalCause.MalformedHeader(onlyHeader(row));
            case "no-secret" -> new RefusalCause.NoSecret();
            case "empty-key" -> new RefusalCause.EmptyKey();
            case "unknown-secret" -> new RefusalCause.UnknownSecret();
            case "stale" -> new RefusalCause.Stale(
                    Duration.parse(row.getString("cause_skew")), Duration.parse(row.getString("cause_tolerance")));
            default -> throw new IllegalStateException("no cause of a refusal: " + code);
        };
    }

    static JdbcClient.StatementSpec write(JdbcClient.StatementSpec statement, RefusalCause cause) {
        var written = switch (cause) {
            case RefusalCause.TooLarge(int limit) -> new Written(limit, List.of(), null, null);
            case RefusalCause.UnexpectedHeader(String name) -> new Written(null, List.of(name), null, null);
            case RefusalCause.Unsigned(List<String> missing) -> new Written(null, missing, null, null);
            case RefusalCause.MalformedHeader(String name) -> new Written(null, List.of(name), null, null);
            case RefusalCause.Stale(Duration skew, Duration tolerance) ->
                new Written(null, List.of(), skew.toString(), tolerance.toString());
            case RefusalCause.UnknownSource _,RefusalCause.NoSecret _,RefusalCause.EmptyKey _,RefusalCause.UnknownSecret _ ->
                new Written(null, List.of(), null, null);
        };
        return statement
                .param("cause", cause.code())
                .param("causeLimit", written.limit())
                .param("causeHeaders", Columns.array(written.headers()))
                .param("causeSkew", written.skew())
                .param("causeTolerance", written.tolerance());
    }

    private static String onlyHeader(ResultSet row) throws SQLException {
        return Columns.texts(row, "cause_headers").getFirst();
    }

    private record Written(
            @Nullable Integer limit, List<String> headers, @Nullable String skew, @Nullable String tolerance) {}
}
