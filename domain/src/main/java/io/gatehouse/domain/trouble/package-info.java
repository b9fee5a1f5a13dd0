/** What goes wrong, in ledgers and in Gatehouse, and how it is said without telling of a person. Depends on {@code domain.webhook} for sources. */
@NullMarked
package io.gatehouse.domain.trouble;

import org.jspecify.annotations.NullMarked;
