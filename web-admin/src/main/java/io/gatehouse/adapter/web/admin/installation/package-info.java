/** Pages on installations and what ends them. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.admin.installation;

import org.jspecify.annotations.NullMarked;
