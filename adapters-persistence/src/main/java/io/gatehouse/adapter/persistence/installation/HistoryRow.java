package io.gatehouse.adapter.persistence.installation;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.installation.InstallationEvent;

/** A row of {@code installation_history}. */
record HistoryRow(InstallationEvent event) {

    static final String COLUMNS = """
        id, kind, at, key_prefix, permissions, fingerprint, before_key_prefix, before_permissions,
        before_fingerprint, reason, reason_uninstalled_at, reason_superseded_by, reason_operator, reason_why""";

    static HistoryRow read(ResultSet row, int number) throws SQLException {
        var at = Columns.time(row, "at");
        var kind = row.getString("kind");
        return new HistoryRow(switch (kind) {
            case "INSTALLED" -> new InstallationEvent.Installed(GrantColumns.read(row, ""), at);
            case "REISSUED" -> new InstallationEvent.Reissued(
                    GrantColumns.read(row, "before_"), GrantColumns.read(row, ""), at);
            case "REINSTALLED" -> new InstallationEvent.Reinstalled(GrantColumns.read(row, ""), at);
            case "REVOKED" -> new InstallationEvent.Revoked(ReasonColumns.read(row), at);
            case "BURIED" -> new InstallationEvent.Buried(Columns.time(row, "reason_uninstalled_at"), at);
            default -> throw new IllegalStateException("no kind of event of an installation: " + kind);
        });
    }

    InstallationEvent toDomain() {
        return event;
    }
}
