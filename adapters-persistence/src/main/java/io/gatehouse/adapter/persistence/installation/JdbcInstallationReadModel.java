package io.gatehouse.adapter.persistence.installation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.BoundedCounts;
import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.adapter.persistence.shared.KeysetQuery;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.domain.installation.CallbackKind;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;

/** Installations and callbacks, read for pages. */
final class JdbcInstallationReadModel implements InstallationReadModel {

    private static final String MATCHES = "(id like :search or instance_id like :search or organization_id like :search)";

    private final JdbcClient jdbc;

    JdbcInstallationReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Page<InstallationSummary> page(InstallationStatus status, Optional<String> search, PageRequest page) {
        return KeysetQuery.of("select " + SummaryRow.COLUMNS + " from installation", "since", "list_key")
                .where(condition(status))
                .whereIf(MATCHES, "search", search.map(JdbcInstallationReadModel::startingWith))
                .page(jdbc, page, SummaryRow::read, SummaryRow::position)
                .map(SummaryRow::summary);
    }

    @Override
    public InstallationCounts counts(Optional<String> search) {
        return new InstallationCounts(
                count(InstallationStatus.ACTIVE, search), count(InstallationStatus.REVOKED, search));
    }

    @Override
    public Optional<InstallationDetail> detail(InstallationId id) {
        var summary = jdbc.sql("select " + SummaryRow.COLUMNS + " from installation where id = :id")
                .param("id", id.value()).query(SummaryRow::read).optional().map(SummaryRow::summary);
        return summary.map(found -> new InstallationDetail(found, history(id)));
    }

    @Override
    public Page<CallbackSummary> callbacks(Optional<InstallationId> installation, PageRequest page) {
        return KeysetQuery.of("""
            select id, received_at, kind, outcome, installation_id, instance_id, organization_id
            from callback_event
            """, "received_at", "id")
                .whereIf("installation_id = :installation", "installation", installation.map(InstallationId::value))
                .page(jdbc, page, JdbcInstallationReadModel::callback,
                        row -> new Position(row.receivedAt(), row.id()));
    }

    private BoundedCount count(InstallationStatus status, Optional<String> search) {
        var from = "from installation where " + condition(status);
        return search.isEmpty()
                ? BoundedCounts.count(jdbc, from, Map.of())
                : BoundedCounts.count(
                        jdbc, from + " and " + MATCHES, Map.of("search", startingWith(search.get())));
    }

    private List<InstallationEvent> history(InstallationId id) {
        return jdbc.sql("select " + HistoryRow.COLUMNS
                + " from installation_history where installation_id = :id order by id desc")
                .param("id", id.value()).query(HistoryRow::read).stream().map(HistoryRow::toDomain).toList();
    }

    private static CallbackSummary callback(ResultSet row, int number) throws SQLException {
        return new CallbackSummary(
                Columns.id(row, "id"), Columns.time(row, "received_at"), CallbackKind.valueOf(row.getString("kind")),
                CallbackOutcome.valueOf(row.getString("outcome")),
                new InstallationId(row.getString("installation_id")), new InstanceId(row.getString("instance_id")),
                Columns.optionalText(row, "organization_id").map(OrganizationId::new));
    }

    // As literals, since the partial indexes on them are of use only to statements that spell them out.
    private static String condition(InstallationStatus status) {
        return switch (status) {
            case ACTIVE -> "status = 'ACTIVE'";
            case REVOKED -> "status <> 'ACTIVE'";
        };
    }

    private static String startingWith(String search) {
        return Columns.text(search).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }
}
