package io.gatehouse.domain.ledger;

/** A kind of record that a ledger tells of when one is created. */
public enum LedgerCollection {
    LEDGERS,
    BALANCES,
    IDENTITIES,
    TRANSACTIONS
}
