package io.gatehouse.adapter.persistence.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;

/** A row of {@code installation}, with its fingerprints, which are in a table of their own. */
record InstallationRow(
        InstallationId id,
        AppId app,
        InstanceId instance,
        Optional<OrganizationId> organization,
        InstallationState state,
        Set<ContentFingerprint> processed,
        long version) {

    static final String COLUMNS = """
        id, app_id, instance_id, organization_id, status, since, key_prefix, permissions, fingerprint,
        reason, reason_uninstalled_at, reason_superseded_by, reason_operator, reason_why, version,
        array(select done.fingerprint from installation_fingerprint as done where done.installation_id = id)
            as processed""";

    static InstallationRow read(ResultSet row, int number) throws SQLException {
        return new InstallationRow(
                new InstallationId(row.getString("id")), new AppId(row.getString("app_id")),
                new InstanceId(row.getString("instance_id")),
                Columns.optionalText(row, "organization_id").map(OrganizationId::new), state(row), processed(row),
                row.getLong("version"));
    }

    Installation toDomain() {
        return new Installation(id, app, instance, organization, state, processed, version);
    }

    private static Set<ContentFingerprint> processed(ResultSet row) throws SQLException {
        return Columns.texts(row, "processed").stream().map(ContentFingerprint::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static InstallationState state(ResultSet row) throws SQLException {
        var since = Columns.time(row, "since");
        var status = row.getString("status");
        return switch (status) {
            case "ACTIVE" -> new InstallationState.Active(GrantColumns.read(row, ""), since);
            case "REVOKED" ->
                new InstallationState.Revoked(GrantColumns.read(row, ""), ReasonColumns.read(row), since);
            case "TOMBSTONE" -> new InstallationState.Tombstone(Columns.time(row, "reason_uninstalled_at"), since);
            default -> throw new IllegalStateException("no status of an installation: " + status);
        };
    }
}
