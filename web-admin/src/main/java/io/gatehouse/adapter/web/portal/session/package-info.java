/** Entering the portal, and its first page. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.portal.session;

import org.jspecify.annotations.NullMarked;
