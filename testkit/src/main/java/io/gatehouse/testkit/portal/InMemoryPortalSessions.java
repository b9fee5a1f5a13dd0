package io.gatehouse.testkit.portal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.portal.port.out.PortalSessionReadModel;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.portal.view.PortalSessionStatus;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalSessionState;
import io.gatehouse.domain.portal.TokenHash;
import io.gatehouse.testkit.shared.InMemoryPages;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Portal sessions in memory, the way into them and the list of them. */
public final class InMemoryPortalSessions implements PortalSessions, PortalAccess, PortalSessionReadModel {

    private final InMemoryTable<PortalSessionId, Row> rows;

    private record Row(PortalSession session, Optional<TokenHash> sessionToken, Optional<Instant> openedAt) {}

    /** Ones that are changed and rolled back by these units. */
    public InMemoryPortalSessions(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public Optional<PortalSession> lockByLaunchToken(TokenHash launchToken) {
        return rows.all().stream().map(Row::session).filter(session -> launchToken(session).equals(launchToken))
                .findFirst();
    }

    @Override
    public Optional<PortalSession> findBySessionToken(TokenHash sessionToken) {
        return rows.all().stream().filter(row -> row.sessionToken().filter(sessionToken::equals).isPresent())
                .map(Row::session).findFirst();
    }

    @Override
    public List<PortalSession> lockUnended(InstallationId installation) {
        return rows.all().stream().map(Row::session).filter(session -> session.installation().equals(installation))
                .filter(session -> !(session.state() instanceof PortalSessionState.Ended)).toList();
    }

    @Override
    public void save(PortalSession session) {
        var before = rows.find(session.id());
        rows.put(session.id(), switch (session.state()) {
            case PortalSessionState.Open open -> new Row(
                    session, Optional.of(open.sessionToken()), Optional.of(open.openedAt()));
            case PortalSessionState.Launched _,PortalSessionState.Ended _ -> new Row(
                    session, before.flatMap(Row::sessionToken), before.flatMap(Row::openedAt));
        });
    }

    @Override
    public void close(InstallationId installation, Instant now) {
        lockUnended(installation).stream()
                .flatMap(session -> session.end(PortalSessionState.EndReason.INSTALLATION_REVOKED, now).stream())
                .forEach(this::save);
    }

    @Override
    public List<PortalSessionSummary> newest(InstallationId installation, int limit, Instant now) {
        return rows.all().stream().filter(row -> row.session().installation().equals(installation))
                .sorted(Comparator.comparing(
                        row -> new Position(row.session().launchedAt(), row.session().id().value()),
                        InMemoryPages.NEWEST_FIRST))
                .limit(limit).map(row -> summary(row, now)).toList();
    }

    /** All of them as they are now, in the order in which they were launched; needs no unit of work. */
    public List<PortalSession> all() {
        return rows.peek().stream().map(Row::session).toList();
    }

    private static TokenHash launchToken(PortalSession session) {
        return switch (session.state()) {
            case PortalSessionState.Launched launched -> launched.launchToken();
            case PortalSessionState.Open open -> open.launchToken();
            case PortalSessionState.Ended ended -> ended.launchToken();
        };
    }

    private static PortalSessionSummary summary(Row row, Instant now) {
        return switch (row.session().state()) {
            case PortalSessionState.Launched launched -> summary(
                    row, now.isBefore(launched.expiresAt())
                            ? PortalSessionStatus.LAUNCHED
                            : PortalSessionStatus.EXPIRED,
                    launched.expiresAt());
            case PortalSessionState.Open open -> summary(
                    row, now.isBefore(open.expiresAt()) ? PortalSessionStatus.OPEN : PortalSessionStatus.EXPIRED,
                    open.expiresAt());
            case PortalSessionState.Ended ended -> summary(row, PortalSessionStatus.ENDED, ended.at());
        };
    }

    private static PortalSessionSummary summary(Row row, PortalSessionStatus status, Instant endsAt) {
        var session = row.session();
        return new PortalSessionSummary(
                session.id(), session.user(), status, session.launchedAt(), row.openedAt(), endsAt);
    }
}
