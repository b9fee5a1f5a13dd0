/** What other systems are to be told, each once. Depends on {@code domain.installation}, {@code domain.kyc} and
 * {@code domain.ledger} for what is told. */
@NullMarked
package io.gatehouse.domain.outbox;

import org.jspecify.annotations.NullMarked;
