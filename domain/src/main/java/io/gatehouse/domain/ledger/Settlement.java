package io.gatehouse.domain.ledger;

/** What came of the wish to commit or void a transaction that was held. None of these changes by asking again. */
public enum Settlement {
    /** It was done now. */
    DONE,
    /** It had been committed before. */
    ALREADY_COMMITTED,
    /** It had been voided before, by somebody or because its time was up. */
    ALREADY_VOIDED,
    /** It is not held and never was, or the ledger does not say how it ended. */
    NOT_HELD
}
