/** Who did what to which thing, and why. Depends on {@code domain.shared}. */
@NullMarked
package io.gatehouse.domain.audit;

import org.jspecify.annotations.NullMarked;
