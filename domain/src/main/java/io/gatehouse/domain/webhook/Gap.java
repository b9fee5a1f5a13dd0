package io.gatehouse.domain.webhook;

import java.time.Instant;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.ledger.LedgerCollection;

/**
 * A record of a ledger whose event did not come. Holds no personal data.
 *
 * @param expected  the event that did not come, with the id of the record
 * @param createdAt when the record was created, by the clock of the ledger
 * @param foundAt   when it was noticed
 */
public record Gap(
        GapId id,
        SourceId source,
        InstanceId instance,
        LedgerCollection collection,
        ExpectedEvent expected,
        Instant createdAt,
        Instant foundAt,
        GapState state) {}
