package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;

/**
 * How the comparison of a ledger with what it sent stands.
 *
 * @param last      the last one that ended, if there was any
 * @param reachable whether there is an active installation in the instance, without which nothing can be compared
 */
public record SweepStatus(SourceRef source, InstanceId instance, Optional<Ended> last, boolean reachable) {

    /** One that ended, and with whose key it was done. */
    public record Ended(Instant at, InstallationId installation, SweepResult result) {}
}
