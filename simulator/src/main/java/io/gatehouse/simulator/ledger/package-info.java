/**
 * A small ledger in memory, one per instance: identities, ledgers, balances and transactions as Core would store them.
 *
 * <p>Depends on {@code wire} (JSON) only; records are JSON objects, because the APIs hand them out as such.
 */
@NullMarked
package io.gatehouse.simulator.ledger;

import org.jspecify.annotations.NullMarked;
