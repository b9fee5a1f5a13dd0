/** Alarms in PostgreSQL, and what they are decided on. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.watching;

import org.jspecify.annotations.NullMarked;
