/** Installations, their sealed keys and callbacks in PostgreSQL. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.installation;

import org.jspecify.annotations.NullMarked;
