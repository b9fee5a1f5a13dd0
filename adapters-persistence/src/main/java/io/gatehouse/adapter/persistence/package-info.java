/** The outbound ports over PostgreSQL. {@link io.gatehouse.adapter.persistence.PersistenceConfiguration} is the way in; the features are in the packages of their names. */
@NullMarked
package io.gatehouse.adapter.persistence;

import org.jspecify.annotations.NullMarked;
