package io.gatehouse.application.installation.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permissions;

/**
 * A row in the list of installations.
 *
 * @param permissions of the grant in force or, if ended, the last one
 * @param keyPrefix   empty for an installation that was uninstalled before it was seen
 * @param endedBecause the code of the reason if ended: {@code uninstalled}, {@code superseded}, {@code
 *                    revoked_by_operator} or {@code tombstone}
 * @param since       when the state was entered
 */
public record InstallationSummary(
        InstallationId id,
        AppId app,
        InstanceId instance,
        Optional<OrganizationId> organization,
        InstallationStatus status,
        Permissions permissions,
        Optional<KeyPrefix> keyPrefix,
        Optional<String> endedBecause,
        Instant since) {}
