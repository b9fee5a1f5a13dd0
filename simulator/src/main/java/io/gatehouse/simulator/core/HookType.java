package io.gatehouse.simulator.core;

/** The two kinds of transaction hook. Neither can hold a transaction back. */
public enum HookType {
    /** Queued before the transaction is applied; may arrive after it. */
    PRE_TRANSACTION,
    /** Queued after the transaction was applied. */
    POST_TRANSACTION
}
