/** Calls to other systems that are still to be made, in PostgreSQL. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.outbox;

import org.jspecify.annotations.NullMarked;
