/**
 * What a Blnk ledger holds, as far as Gatehouse reads it, and what Gatehouse does there. Depends on {@code domain.shared}
 * and {@code domain.installation}.
 */
@NullMarked
package io.gatehouse.domain.ledger;

import org.jspecify.annotations.NullMarked;
