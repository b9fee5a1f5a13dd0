package io.gatehouse.application.portal.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.portal.PortalSessionId;

/**
 * A portal session in the list of its installation.
 *
 * @param user     the Cloud user who launched it, where the launch named one
 * @param openedAt when a browser entered; empty if none did
 * @param endsAt   when it ends or ended
 */
public record PortalSessionSummary(
        PortalSessionId id,
        Optional<String> user,
        PortalSessionStatus status,
        Instant launchedAt,
        Optional<Instant> openedAt,
        Instant endsAt) {}
