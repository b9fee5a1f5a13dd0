package io.gatehouse.adapter.web.portal.shared;

import java.time.Duration;
import java.time.Instant;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.portal.PortalSessionId;

/**
 * A request that came with an open portal session. A controller that takes one as an argument is not called without: the
 * session is checked anew for each request, and whoever has none sees why.
 *
 * @param remaining how long the session lasts from now
 */
public record PortalVisit(
        PortalSessionId session, InstallationId installation, InstanceId instance, Permissions permissions,
        Instant launchedAt, Instant expiresAt, Duration remaining) {}
