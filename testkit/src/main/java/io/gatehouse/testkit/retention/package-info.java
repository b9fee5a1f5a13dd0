/** Rules, holds and aged events in memory, and the contract of their ports. Depends on {@code testkit.webhook} for the events. */
@NullMarked
package io.gatehouse.testkit.retention;

import org.jspecify.annotations.NullMarked;
