package io.gatehouse.adapter.persistence.installation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.Locks;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.StaleInstallationException;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstallationState;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.RevocationReason;

/** Installations in {@code installation}, their history and the fingerprints that were processed. */
final class JdbcInstallations implements Installations {

    private final JdbcClient jdbc;
    private final Locks locks;

    JdbcInstallations(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    // The lock comes in a statement of its own: a statement sees what was committed before it began, so one that both
    // waits and reads would read the past.
    // The installation's own lock comes before its row, as in lock(), so that an install and an uninstall of one
    // installation wait for each other in one order.
    @Override
    public Optional<Installation> lockActive(AppId app, InstanceId instance) {
        locks.take("active installation", app.value(), instance.value());
        return jdbc.sql("select id from installation "
                + "where app_id = :app and instance_id = :instance and status = 'ACTIVE'")
                .param("app", app.value()).param("instance", instance.value())
                .query((row, _) -> new InstallationId(row.getString("id"))).optional()
                .flatMap(this::lock).filter(Installation::isActive);
    }

    @Override
    public Optional<Installation> lock(InstallationId id) {
        locks.take("installation", id.value());
        return one("where id = :id for update", Map.of("id", id.value()));
    }

    @Override
    public Optional<Installation> find(InstallationId id) {
        return one("where id = :id", Map.of("id", id.value()));
    }

    @Override
    public void save(Installation.Transition transition) {
        if (!transition.changes()) {
            return;
        }
        var installation = transition.installation();
        var stored = installation.version() == 0 ? insert(installation) : update(installation);
        if (stored == 0) {
            throw new StaleInstallationException(installation.id());
        }
        addFingerprints(installation);
        addToHistory(installation.id(), transition.event());
    }

    private Optional<Installation> one(String where, Map<String, ?> parameters) {
        var row = jdbc.sql("select " + InstallationRow.COLUMNS + " from installation " + where).params(parameters)
                .query(InstallationRow::read).optional();
        return row.map(found -> found.toDomain(processed(found.id())));
    }

    private Set<ContentFingerprint> processed(InstallationId id) {
        return jdbc.sql("select fingerprint from installation_fingerprint where installation_id = :id")
                .param("id", id.value()).query((row, _) -> new ContentFingerprint(row.getString("fingerprint"))).set();
    }

    private int insert(Installation installation) {
        return bind(jdbc.sql("""
            insert into installation (
                id, list_key, app_id, instance_id, organization_id, status, since, key_prefix, permissions,
                fingerprint, reason, reason_uninstalled_at, reason_superseded_by, reason_operator, reason_why,
                version)
            values (
                :id, :listKey, :app, :instance, :organization, :status, :since, :grantKeyPrefix,
                :grantPermissions, :grantFingerprint, :reason, :reasonUninstalledAt, :reasonSupersededBy,
                :reasonOperator, :reasonWhy, 1)
            on conflict (id) do nothing
            """), installation)
                .param("listKey", listKey(installation.id()))
                .param("app", installation.app().value())
                .param("instance", installation.instance().value())
                .update();
    }

    private int update(Installation installation) {
        return bind(jdbc.sql("""
            update installation
            set organization_id = :organization, status = :status, since = :since,
                key_prefix = :grantKeyPrefix, permissions = :grantPermissions, fingerprint = :grantFingerprint,
                reason = :reason, reason_uninstalled_at = :reasonUninstalledAt,
                reason_superseded_by = :reasonSupersededBy, reason_operator = :reasonOperator,
                reason_why = :reasonWhy, version = version + 1
            where id = :id and version = :version
            """), installation)
                .param("version", installation.version())
                .update();
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Installation installation) {
        var common = statement
                .param("id", installation.id().value())
                .param("organization", installation.organization().map(OrganizationId::value).orElse(null))
                .param("since", Columns.time(installation.state().since()));
        return switch (installation.state()) {
            case InstallationState.Active active -> state(
                    common.param("status", "ACTIVE"), Optional.of(active.grant()), Optional.empty(), Optional.empty());
            case InstallationState.Revoked revoked -> state(
                    common.param("status", "REVOKED"), Optional.of(revoked.lastGrant()), Optional.of(revoked.reason()),
                    Optional.empty());
            case InstallationState.Tombstone tombstone -> state(
                    common.param("status", "TOMBSTONE"), Optional.empty(), Optional.empty(),
                    Optional.of(tombstone.uninstalledAt()));
        };
    }

    private static JdbcClient.StatementSpec state(
            JdbcClient.StatementSpec statement, Optional<Grant> grant, Optional<RevocationReason> reason,
            Optional<Instant> uninstalledAt) {
        return ReasonColumns.write(GrantColumns.write(statement, "grant", grant), reason, uninstalledAt);
    }

    private void addFingerprints(Installation installation) {
        jdbc.sql("""
            insert into installation_fingerprint (installation_id, fingerprint)
            select :id, unnest(:fingerprints)
            on conflict (installation_id, fingerprint) do nothing
            """)
                .param("id", installation.id().value())
                .param("fingerprints", Columns.array(
                        installation.processed().stream().map(ContentFingerprint::hex).toList()))
                .update();
    }

    private void addToHistory(InstallationId id, InstallationEvent event) {
        switch (event) {
            case InstallationEvent.Installed(Grant grant, Instant _) ->
                add(id, event, "INSTALLED", Optional.empty(), Optional.of(grant), Optional.empty(), Optional.empty());
            case InstallationEvent.Reissued(Grant before, Grant grant, Instant _) ->
                add(id, event, "REISSUED", Optional.of(before), Optional.of(grant), Optional.empty(), Optional.empty());
            case InstallationEvent.Reinstalled(Grant grant, Instant _) ->
                add(id, event, "REINSTALLED", Optional.empty(), Optional.of(grant), Optional.empty(), Optional.empty());
            case InstallationEvent.Revoked(RevocationReason reason, Instant _) ->
                add(id, event, "REVOKED", Optional.empty(), Optional.empty(), Optional.of(reason), Optional.empty());
            case InstallationEvent.Buried(Instant uninstalledAt, Instant _) ->
                add(id, event, "BURIED", Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.of(uninstalledAt));
            case InstallationEvent.InstallRepeated _,InstallationEvent.UninstallRepeated _ -> {
                // Changes nothing, so it is no history; the callback log has it.
            }
        }
    }

    private void add(
            InstallationId id, InstallationEvent event, String kind, Optional<Grant> before, Optional<Grant> grant,
            Optional<RevocationReason> reason, Optional<Instant> uninstalledAt) {
        var statement = jdbc.sql("""
            insert into installation_history (
                installation_id, kind, at, key_prefix, permissions, fingerprint, before_key_prefix,
                before_permissions, before_fingerprint, reason, reason_uninstalled_at, reason_superseded_by,
                reason_operator, reason_why)
            values (
                :id, :kind, :at, :grantKeyPrefix, :grantPermissions, :grantFingerprint, :beforeKeyPrefix,
                :beforePermissions, :beforeFingerprint, :reason, :reasonUninstalledAt, :reasonSupersededBy,
                :reasonOperator, :reasonWhy)
            """)
                .param("id", id.value())
                .param("kind", kind)
                .param("at", Columns.time(event.at()));
        state(GrantColumns.write(statement, "before", before), grant, reason, uninstalledAt).update();
    }

    private static UUID listKey(InstallationId id) {
        return UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8));
    }
}
