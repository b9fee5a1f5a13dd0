/** How long events are kept, sources on hold, and the removal of what is kept no longer, in PostgreSQL. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.retention;

import org.jspecify.annotations.NullMarked;
