package io.gatehouse.adapter.persistence.installation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
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

    private static final String BY_ID = "select " + InstallationRow.COLUMNS + " from installation where id = :id";
    // Materialized, as PostgreSQL would otherwise see that active ones are asked for, and may read an index of all the
    // active ones from end to end: it plans so where the table was empty, and keeps the plan until it is analyzed.
    static final String BY_ID_AND_PLACE = """
        with place as materialized (
            select %s from installation where app_id = :app and instance_id = :instance
        )
        %s
        union all
        select * from place where status = 'ACTIVE' and id <> :id
        """.formatted(InstallationRow.COLUMNS, BY_ID);
    // One statement, as each waits for its answer: the state, then what follows from it if it was stored.
    private static final String FINGERPRINTS_AND_HISTORY = """
        , content as (
            insert into installation_fingerprint (installation_id, fingerprint)
            select id, unnest(:processed) from stored
            on conflict (installation_id, fingerprint) do nothing
        )
        insert into installation_history (
            installation_id, kind, at, key_prefix, permissions, fingerprint, before_key_prefix,
            before_permissions, before_fingerprint, reason, reason_uninstalled_at, reason_superseded_by,
            reason_operator, reason_why)
        select
            id, :kind, :at, :eventKeyPrefix, :eventPermissions, :eventFingerprint, :beforeKeyPrefix,
            :beforePermissions, :beforeFingerprint, :eventReason, :eventReasonUninstalledAt,
            :eventReasonSupersededBy, :eventReasonOperator, :eventReasonWhy
        from stored
        """;
    private static final String INSERT = """
        with stored as (
            insert into installation (
                id, list_key, app_id, instance_id, organization_id, status, since, key_prefix, permissions,
                fingerprint, reason, reason_uninstalled_at, reason_superseded_by, reason_operator, reason_why,
                version)
            values (
                :id, :listKey, :app, :instance, :organization, :status, :since, :stateKeyPrefix,
                :statePermissions, :stateFingerprint, :stateReason, :stateReasonUninstalledAt,
                :stateReasonSupersededBy, :stateReasonOperator, :stateReasonWhy, 1)
            on conflict (id) do nothing
            returning id
        )""" + FINGERPRINTS_AND_HISTORY;
    private static final String UPDATE = """
        with stored as (
            update installation
            set organization_id = :organization, status = :status, since = :since,
                key_prefix = :stateKeyPrefix, permissions = :statePermissions, fingerprint = :stateFingerprint,
                reason = :stateReason, reason_uninstalled_at = :stateReasonUninstalledAt,
                reason_superseded_by = :stateReasonSupersededBy, reason_operator = :stateReasonOperator,
                reason_why = :stateReasonWhy, version = version + 1
            where id = :id and version = :version
            returning id
        )""" + FINGERPRINTS_AND_HISTORY;

    private final JdbcClient jdbc;
    private final Locks locks;

    JdbcInstallations(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    // The locks come in a statement of their own: a statement sees what was committed before it began, so one that both
    // waits and reads would read the past.
    // Rows are not locked besides. Whoever changes an installation has its lock, or fails by its version.
    @Override
    public Place lockPlace(AppId app, InstanceId instance, InstallationId id) {
        locks.take(Locks.Name.of("active installation", app.value(), instance.value()), lockOf(id));
        var found = jdbc.sql(BY_ID_AND_PLACE)
                .param("id", id.value()).param("app", app.value()).param("instance", instance.value())
                .query(InstallationRow::read).list();
        var known = found.stream().map(InstallationRow::toDomain).filter(one -> one.id().equals(id)).findFirst();
        if (known.filter(one -> !one.belongsTo(app, instance)).isPresent()) {
            return new Place(known, Optional.empty());
        }
        // The other one is read again behind its lock, as it may have been revoked before.
        var occupant = found.stream().map(InstallationRow::id).filter(other -> !other.equals(id)).findFirst();
        return new Place(known, occupant.flatMap(this::lock).filter(Installation::isActive));
    }

    @Override
    public Optional<Installation> lock(InstallationId id) {
        locks.take(lockOf(id));
        return find(id);
    }

    @Override
    public Optional<Installation> find(InstallationId id) {
        return jdbc.sql(BY_ID).param("id", id.value()).query(InstallationRow::read).optional()
                .map(InstallationRow::toDomain);
    }

    @Override
    public void save(Installation.Transition transition) {
        if (!transition.changes()) {
            return;
        }
        var installation = transition.installation();
        var statement = installation.version() == 0
                ? jdbc.sql(INSERT)
                        .param("listKey", listKey(installation.id()))
                        .param("app", installation.app().value())
                        .param("instance", installation.instance().value())
                : jdbc.sql(UPDATE).param("version", installation.version());
        if (bind(bind(statement, installation), transition.event()).update() == 0) {
            throw new StaleInstallationException(installation.id());
        }
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Installation installation) {
        var common = statement
                .param("id", installation.id().value())
                .param("organization", installation.organization().map(OrganizationId::value).orElse(null))
                .param("since", Columns.time(installation.state().since()))
                .param("processed", Columns.array(
                        installation.processed().stream().map(ContentFingerprint::hex).toList()));
        return switch (installation.state()) {
            case InstallationState.Active active -> bind(
                    common.param("status", "ACTIVE"), "state", Optional.of(active.grant()), Optional.empty(),
                    Optional.empty());
            case InstallationState.Revoked revoked -> bind(
                    common.param("status", "REVOKED"), "state", Optional.of(revoked.lastGrant()),
                    Optional.of(revoked.reason()), Optional.empty());
            case InstallationState.Tombstone tombstone -> bind(
                    common.param("status", "TOMBSTONE"), "state", Optional.empty(), Optional.empty(),
                    Optional.of(tombstone.uninstalledAt()));
        };
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, InstallationEvent event) {
        return switch (event) {
            case InstallationEvent.Installed(Grant grant, Instant _) ->
                bind(statement, event, "INSTALLED", Optional.empty(), Optional.of(grant), Optional.empty(),
                        Optional.empty());
            case InstallationEvent.Reissued(Grant before, Grant grant, Instant _) ->
                bind(statement, event, "REISSUED", Optional.of(before), Optional.of(grant), Optional.empty(),
                        Optional.empty());
            case InstallationEvent.Reinstalled(Grant grant, Instant _) ->
                bind(statement, event, "REINSTALLED", Optional.empty(), Optional.of(grant), Optional.empty(),
                        Optional.empty());
            case InstallationEvent.Revoked(RevocationReason reason, Instant _) ->
                bind(statement, event, "REVOKED", Optional.empty(), Optional.empty(), Optional.of(reason),
                        Optional.empty());
            case InstallationEvent.Buried(Instant uninstalledAt, Instant _) ->
                bind(statement, event, "BURIED", Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.of(uninstalledAt));
            case InstallationEvent.InstallRepeated _,InstallationEvent.UninstallRepeated _ ->
                // Changes nothing, so it is no history; the callback log has it.
                throw new IllegalArgumentException("no change of an installation: " + event);
        };
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, InstallationEvent event, String kind, Optional<Grant> before,
            Optional<Grant> grant, Optional<RevocationReason> reason, Optional<Instant> uninstalledAt) {
        var common = statement.param("kind", kind).param("at", Columns.time(event.at()));
        return bind(GrantColumns.write(common, "before", before), "event", grant, reason, uninstalledAt);
    }

    private static JdbcClient.StatementSpec bind(
            JdbcClient.StatementSpec statement, String parameterPrefix, Optional<Grant> grant,
            Optional<RevocationReason> reason, Optional<Instant> uninstalledAt) {
        return ReasonColumns.write(
                GrantColumns.write(statement, parameterPrefix, grant), parameterPrefix, reason, uninstalledAt);
    }

    private static Locks.Name lockOf(InstallationId id) {
        return Locks.Name.of("installation", id.value());
    }

    private static UUID listKey(InstallationId id) {
        return UUID.nameUUIDFromBytes(id.value().getBytes(StandardCharsets.UTF_8));
    }
}
