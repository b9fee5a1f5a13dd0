/** The first page of operators. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.admin.overview;

import org.jspecify.annotations.NullMarked;
