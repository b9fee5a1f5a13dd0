/** The overview, read from PostgreSQL. Depends on {@code persistence.shared} and the read models of other features. */
@NullMarked
package io.gatehouse.adapter.persistence.overview;

import org.jspecify.annotations.NullMarked;
