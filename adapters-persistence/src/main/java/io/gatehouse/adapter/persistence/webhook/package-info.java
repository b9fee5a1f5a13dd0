/** Events, refused requests and sources in PostgreSQL, bodies and secrets sealed. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.webhook;

import org.jspecify.annotations.NullMarked;
