/** How long events are kept, and what is kept longer for a court's sake. Depends on {@code domain.webhook} for what is kept and on {@code domain.operator} for who says so. */
@NullMarked
package io.gatehouse.domain.retention;

import org.jspecify.annotations.NullMarked;
