/** Fakes for the ledgers of customers. */
@NullMarked
package io.gatehouse.testkit.ledger;

import org.jspecify.annotations.NullMarked;
