/** Who waits for a check, in PostgreSQL. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.kyc;

import org.jspecify.annotations.NullMarked;
