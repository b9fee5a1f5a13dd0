/** The audit trail in PostgreSQL. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.audit;

import org.jspecify.annotations.NullMarked;
