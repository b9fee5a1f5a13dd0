package io.gatehouse.adapter.persistence.portal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.application.portal.view.PortalSessionStatus;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.domain.portal.TokenHash;

/** A row of {@code portal_session}. It keeps when a session was entered, and by which token, after the session ended. */
record PortalSessionRow(
        PortalSession session, Instant expiresAt, Optional<Instant> openedAt, Optional<Instant> endedAt) {

    static final String COLUMNS = """
        id, installation_id, cloud_user, status, launched_at, launch_token_hash, session_token_hash, opened_at,
        expires_at, ended_at, end_reason""";

    static PortalSessionRow read(ResultSet row, int number) throws SQLException {
        return new PortalSessionRow(
                new PortalSession(
                        new PortalSessionId(Columns.id(row, "id")),
                        new InstallationId(row.getString("installation_id")),
                        Columns.optionalText(row, "cloud_user"), Columns.time(row, "launched_at"), state(row)),
                Columns.time(row, "expires_at"), Columns.optionalTime(row, "opened_at"),
                Columns.optionalTime(row, "ended_at"));
    }

    PortalSession toDomain() {
        return session;
    }

    PortalSessionSummary toSummary(Instant now) {
        return new PortalSessionSummary(
                session.id(), session.user(), statusAt(now), session.launchedAt(), openedAt,
                endedAt.orElse(expiresAt));
    }

    private PortalSessionStatus statusAt(Instant now) {
        return switch (session.state()) {
            case PortalSessionState.Launched launched ->
                now.isBefore(launched.expiresAt()) ? PortalSessionStatus.LAUNCHED : PortalSessionStatus.EXPIRED;
            case PortalSessionState.Open open ->
                now.isBefore(open.expiresAt()) ? PortalSessionStatus.OPEN : PortalSessionStatus.EXPIRED;
            case PortalSessionState.Ended _ -> PortalSessionStatus.ENDED;
        };
    }

    private static PortalSessionState state(ResultSet row) throws SQLException {
        var launchToken = new TokenHash(row.getString("launch_token_hash"));
        var status = row.getString("status");
        return switch (status) {
            case "LAUNCHED" -> new PortalSessionState.Launched(launchToken, Columns.time(row, "expires_at"));
            case "OPEN" -> new PortalSessionState.Open(
                    launchToken, new TokenHash(row.getString("session_token_hash")), Columns.time(row, "opened_at"),
                    Columns.time(row, "expires_at"));
            case "ENDED" -> new PortalSessionState.Ended(
                    launchToken, Columns.optionalText(row, "session_token_hash").map(TokenHash::new),
                    Columns.time(row, "ended_at"),
                    PortalSessionState.EndReason.valueOf(row.getString("end_reason")));
            default -> throw new IllegalStateException("no status of a portal session: " + status);
        };
    }
}
