/** What use cases ask of the ledgers of customers. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.ledger.port.out;

import org.jspecify.annotations.NullMarked;
