package io.gatehouse.domain.ledger;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.shared.Identifiers;

/**
 * A transaction that is held until it is committed or voided.
 *
 * @param amount      with the digits that the ledger wrote; never counted with as a floating point number
 * @param source      the balance that it takes from; empty text where the ledger names none
 * @param destination the balance that it goes to; empty text where the ledger names none
 * @param createdAt   by the clock of the ledger
 * @param expiry      when the ledger voids it by itself; empty if it does not
 */
public record InflightTransaction(
        String id, String amount, String currency, String source, String destination, Instant createdAt,
        Optional<Instant> expiry) {

    /** @throws IllegalArgumentException if the id is no identifier */
    public InflightTransaction {
        Identifiers.require(id);
    }
}
