package io.gatehouse.domain.ledger;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.shared.Identifiers;

/**
 * A record of a ledger.
 *
 * @param createdAt when it was created, by the clock of the ledger
 * @param status    of a transaction, as the ledger writes it
 * @param json      all of it
 */
public record LedgerRecord(
        LedgerCollection collection, String id, Instant createdAt, Optional<String> status, RecordJson json) {

    /** @throws IllegalArgumentException if the id is no identifier */
    public LedgerRecord {
        Identifiers.require(id);
    }
}
