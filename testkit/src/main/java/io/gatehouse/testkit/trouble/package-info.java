/** Troubles in memory, and the contract of their ports. Depends on {@code testkit.webhook} for sources. */
@NullMarked
package io.gatehouse.testkit.trouble;

import org.jspecify.annotations.NullMarked;
