/** Cases, all that belongs to them, and who waits for one, in PostgreSQL. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.kyc;

import org.jspecify.annotations.NullMarked;
