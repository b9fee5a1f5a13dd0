/** Pages on calls to other systems that are not made. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.admin.outbox;

import org.jspecify.annotations.NullMarked;
