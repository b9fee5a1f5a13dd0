/** What a Blnk ledger holds, as far as Gatehouse reads it. Depends on {@code domain.shared}. */
@NullMarked
package io.gatehouse.domain.ledger;

import org.jspecify.annotations.NullMarked;
