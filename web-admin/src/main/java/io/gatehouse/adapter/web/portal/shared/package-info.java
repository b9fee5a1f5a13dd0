/**
 * What the pages of the portal have in common: the cookie, who is visiting, and forms that only the session they were
 * made for can send. May depend on {@code web.shared}.
 */
@NullMarked
package io.gatehouse.adapter.web.portal.shared;

import org.jspecify.annotations.NullMarked;
