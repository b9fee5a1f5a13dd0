/** Portal sessions in PostgreSQL, and the making of their tokens. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.portal;

import org.jspecify.annotations.NullMarked;
