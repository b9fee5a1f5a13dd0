package io.gatehouse.adapter.persistence.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.portal.port.out.PortalSessionReadModel;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.domain.portal.TokenHash;

/** Portal sessions in {@code portal_session}, the way into them and the list of them. */
final class JdbcPortalSessions implements PortalSessions, PortalAccess, PortalSessionReadModel {

    private final JdbcClient jdbc;

    JdbcPortalSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<PortalSession> lockByLaunchToken(TokenHash launchToken) {
        return select("where launch_token_hash = :hash for update").param("hash", launchToken.hex())
                .query(PortalSessionRow::read).optional().map(PortalSessionRow::toDomain);
    }

    @Override
    public Optional<PortalSession> findBySessionToken(TokenHash sessionToken) {
        return select("where session_token_hash = :hash").param("hash", sessionToken.hex())
                .query(PortalSessionRow::read).optional().map(PortalSessionRow::toDomain);
    }

    // In the order of ids, so that two units that end the same sessions wait for each other and not in a circle.
    @Override
    public List<PortalSession> lockUnended(InstallationId installation) {
        return select("where installation_id = :installation and status <> 'ENDED' order by id for update")
                .param("installation", installation.value()).query(PortalSessionRow::read).stream()
                .map(PortalSessionRow::toDomain).toList();
    }

    @Override
    public void save(PortalSession session) {
        switch (session.state()) {
            case PortalSessionState.Launched(TokenHash launchToken, Instant expiresAt) ->
                insert(session, launchToken, expiresAt);
            case PortalSessionState.Open open -> open(session.id(), open);
            case PortalSessionState.Ended ended -> end(session.id(), ended);
        }
    }

    @Override
    public void close(InstallationId installation, Instant now) {
        lockUnended(installation).stream()
                .flatMap(session -> session.end(PortalSessionState.EndReason.INSTALLATION_REVOKED, now).stream())
                .forEach(this::save);
    }

    @Override
    public List<PortalSessionSummary> newest(InstallationId installation, int limit, Instant now) {
        return select("where installation_id = :installation order by launched_at desc, id desc limit :limit")
                .param("installation", installation.value()).param("limit", limit).query(PortalSessionRow::read)
                .stream().map(row -> row.toSummary(now)).toList();
    }

    private JdbcClient.StatementSpec select(String where) {
        return jdbc.sql("select " + PortalSessionRow.COLUMNS + " from portal_session " + where);
    }

    private void insert(PortalSession session, TokenHash launchToken, Instant expiresAt) {
        jdbc.sql("""
            insert into portal_session (
                id, installation_id, cloud_user, status, launched_at, launch_token_hash, expires_at)
            values (:id, :installation, :user, 'LAUNCHED', :launchedAt, :launchToken, :expiresAt)
            """)
                .param("id", session.id().value())
                .param("installation", session.installation().value())
                .param("user", session.user().map(Columns::text).orElse(null))
                .param("launchedAt", Columns.time(session.launchedAt()))
                .param("launchToken", launchToken.hex())
                .param("expiresAt", Columns.time(expiresAt))
                .update();
    }

    private void open(PortalSessionId id, PortalSessionState.Open open) {
        jdbc.sql("""
            update portal_session
            set status = 'OPEN', session_token_hash = :sessionToken, opened_at = :openedAt, expires_at = :expiresAt
            where id = :id
            """)
                .param("id", id.value())
                .param("sessionToken", open.sessionToken().hex())
                .param("openedAt", Columns.time(open.openedAt()))
                .param("expiresAt", Columns.time(open.expiresAt()))
                .update();
    }

    private void end(PortalSessionId id, PortalSessionState.Ended ended) {
        jdbc.sql("update portal_session set status = 'ENDED', ended_at = :endedAt, end_reason = :reason where id = :id")
                .param("id", id.value())
                .param("endedAt", Columns.time(ended.at()))
                .param("reason", ended.reason().name())
                .update();
    }
}
