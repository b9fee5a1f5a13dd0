/** What goes wrong, counted in PostgreSQL. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.trouble;

import org.jspecify.annotations.NullMarked;
