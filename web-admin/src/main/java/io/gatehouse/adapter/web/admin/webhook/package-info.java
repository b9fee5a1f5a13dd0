/** Pages on events, callbacks, refused requests and sources. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.admin.webhook;

import org.jspecify.annotations.NullMarked;
