/** The outbox and its destinations in memory, and the contracts of their ports. Depends on {@code testkit.shared}. */
@NullMarked
package io.gatehouse.testkit.outbox;

import org.jspecify.annotations.NullMarked;
