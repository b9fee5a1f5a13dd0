package io.gatehouse.domain.outbox;

/**
 * Something that another system is to be told. It is written down in the unit of work that decides on it and made
 * afterwards, outside of any, as often as it takes.
 */
public sealed interface OutboundCall permits SlackNotice, LedgerCall {

    /** What makes it one call however often it is asked for. */
    IdempotencyKey key();
}
