/** Pages on how long events are kept, and on holds. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.admin.retention;

import org.jspecify.annotations.NullMarked;
