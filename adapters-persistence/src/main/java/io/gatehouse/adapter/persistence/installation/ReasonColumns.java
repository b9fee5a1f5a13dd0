package io.gatehouse.adapter.persistence.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.shared.Reason;

/** Why an installation ended, in five columns. */
final class ReasonColumns {

    private ReasonColumns() {}

    static RevocationReason read(ResultSet row) throws SQLException {
        var code = row.getString("reason");
        return switch (code) {
            case "UNINSTALLED" -> new RevocationReason.Uninstalled(Columns.time(row, "reason_uninstalled_at"));
            case "SUPERSEDED" ->
                new RevocationReason.Superseded(new InstallationId(row.getString("reason_superseded_by")));
            case "REVOKED_BY_OPERATOR" -> new RevocationReason.RevokedByOperator(
                    row.getString("reason_operator"), new Reason(row.getString("reason_why")));
            default -> throw new IllegalStateException("no reason of a revocation: " + code);
        };
    }

    /** Binds the reason; {@code uninstalledAt} is that of a tombstone, which has no reason. */
    static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, String parameterPrefix, Optional<RevocationReason> reason,
            Optional<Instant> uninstalledAt) {
        var written = new Written(null, uninstalledAt.map(Columns::time).orElse(null), null, null, null);
        if (reason.isPresent()) {
            written = switch (reason.get()) {
                case RevocationReason.Uninstalled(Instant at) ->
                    new Written("UNINSTALLED", Columns.time(at), null, null, null);
                case RevocationReason.Superseded(InstallationId by) ->
                    new Written("SUPERSEDED", null, by.value(), null, null);
                case RevocationReason.RevokedByOperator(String operator, Reason why) ->
                    new Written("REVOKED_BY_OPERATOR", null, null, operator, Columns.text(why.text()));
            };
        }
        return statement
                .param(parameterPrefix + "Reason", written.code())
                .param(parameterPrefix + "ReasonUninstalledAt", written.uninstalledAt())
                .param(parameterPrefix + "ReasonSupersededBy", written.supersededBy())
                .param(parameterPrefix + "ReasonOperator", written.operator())
                .param(parameterPrefix + "ReasonWhy", written.why());
    }

    private record Written(
            @Nullable String code,
            @Nullable OffsetDateTime uninstalledAt,
            @Nullable String supersededBy,
            @Nullable String operator,
            @Nullable String why) {}
}
