/** architecture-rules. */
@NullMarked
package io.gatehouse.archrules;

import org.jspecify.annotations.NullMarked;
