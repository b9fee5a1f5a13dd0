/** Signing in to the admin pages, and who may do what there. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.admin.operator;

import org.jspecify.annotations.NullMarked;
