package io.gatehouse.application.webhook.view;

import java.time.Instant;
import java.util.Map;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.webhook.SourceId;

/**
 * A ledger that can be compared with what it sent.
 *
 * @param createdAt      when the source was created; events from before were never meant to come
 * @param installation   whose key opens the ledger
 * @param installedSince since when it has this key
 * @param swept          up to when each collection is compared; those that never were are missing
 */
public record SweepTarget(
        SourceId source,
        InstanceId instance,
        Instant createdAt,
        InstallationId installation,
        Instant installedSince,
        Permissions permissions,
        Map<LedgerCollection, Instant> swept) {

    public SweepTarget {
        swept = Map.copyOf(swept);
    }
}
