package io.gatehouse.adapter.persistence.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permissions;

/** A row of {@code installation} as lists show it, with its place in them. */
record SummaryRow(InstallationSummary summary, UUID listKey) {

    static final String COLUMNS = """
        id, list_key, app_id, instance_id, organization_id, status, since, key_prefix, permissions, reason""";

    static SummaryRow read(ResultSet row, int number) throws SQLException {
        var status = row.getString("status");
        var ended = status.equals("TOMBSTONE") ? Optional.of(status) : Columns.optionalText(row, "reason");
        return new SummaryRow(
                new InstallationSummary(
                        new InstallationId(row.getString("id")), new AppId(row.getString("app_id")),
                        new InstanceId(row.getString("instance_id")),
                        Columns.optionalText(row, "organization_id").map(OrganizationId::new),
                        status.equals("ACTIVE") ? InstallationStatus.ACTIVE : InstallationStatus.REVOKED,
                        Permissions.of(Columns.texts(row, "permissions")),
                        Columns.optionalText(row, "key_prefix").map(KeyPrefix::new),
                        ended.map(code -> code.toLowerCase(Locale.ROOT)), Columns.time(row, "since")),
                Columns.id(row, "list_key"));
    }

    Position position() {
        return new Position(summary.since(), listKey);
    }
}
